import { pinyin } from "pinyin-pro";
import { memo, once } from "../../memo.ts";
import { commonCharacters } from "../rare-character.ts";
import measured from "./alike-shapes.json" with { type: "json" };

/** How one character may have been read, or typed, as another. */
export interface CharacterLikeness {
  /** 1 for the same syllable, less for a similar one, 0 else; tones do not count. */
  readonly sound: number;
  /** Whether they differ in little: 倩 and 情, 己 and 已. */
  readonly looksAlike: boolean;
}

/** Initials and finals that are taken for each other in speech and on keyboards: 倩 qian, 情 qing, 俊 jun. */
const NEAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/ng$/, "n"],
  [/^l/, "n"],
  [/^f/, "h"],
  [/ian$/, "in"],
];

/** How alike two characters are in sound and in writing; even. */
export function compareCharacters(a: string, b: string): CharacterLikeness {
  const [soundA, soundB] = [syllable(a), syllable(b)];
  const near = nearSound(soundA) === nearSound(soundB) ? 0.6 : 0;
  return { sound: soundA === soundB ? 1 : near, looksAlike: alikeShapes(a).has(b) };
}

/** Characters that are asked again and again. */
const MOST_KEPT = 10_000;

const syllable = memo((character: string) => pinyin(character, { toneType: "none" }), MOST_KEPT);

function nearSound(sound: string): string {
  return NEAR_SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sound);
}

/**
 * Common characters of the same syllable as one, itself left out; tones do not count.
 *
 * @param sound How it is read where it stands, `xie` for 解 as a surname; as by itself where nothing is given, or nothing else is read so.
 */
export function alikeSounds(character: string, sound = ""): readonly string[] {
  const alike = bySyllable().get(sound) ?? bySyllable().get(syllable(character)) ?? [];
  return alike.filter((other) => other !== character);
}

let common: ReadonlyMap<string, readonly string[]> | undefined;

function bySyllable(): ReadonlyMap<string, readonly string[]> {
  if (common) return common;
  const made = new Map<string, string[]>();
  for (const character of commonCharacters()) {
    const sound = syllable(character);
    made.set(sound, [...(made.get(sound) ?? []), character]);
  }
  common = made;
  return made;
}

/**
 * Characters that recognition, and typists who write by shape, take for each other, beside those that drawing them shows to look alike: each group is of
 * characters that differ in a stroke or two, or in their smaller part alone. Set by hand; a character may stand in several groups.
 */
const GROUPS = [
  // A stroke more, less, longer or bent.
  "己已巳 未末本木 人入八 土士工上 日曰目口 千干于十 天夫大太犬 夭天夫 王玉主五 贝见 刀力刃九 几凡风 今令 厂广",
  "又叉 勺匀句 白自百 田由甲申电 戊戌戍戎成 折拆析 哀衷衰 拔拨 侯候 茶荼 免兔 亨享 徽微徵 遣遗 撤撒 崇祟 徒徙",
  "幕慕暮墓募 辨辩辫瓣 仓仑 治冶 沧沦 抡抢 住往佳 待侍持恃特 洒酒 鸟乌 兵乒乓 卫卩了 了子孑 丁了 处外 历厉 乘乖",
  "圆园圈 团困因囚国 间问闻闭闲闪 闰润 冷泠 次决 冰水永 办为力 卯卵 卬卯 拢扰 优忧扰 无元天 儿几 开并升 井开",
  "户尸 卢户 名各 舌古 吉古苦 右石若 看着 着差 首道 头买卖 实头 斗头 书节 亥玄 乐东车 库车 里星量重 童重",
  "真直具 且具 县且 其甚基 员贡责贵 责青 素索紫 系索 累紧 累果 果杲 东陈阵 段殷 般股 服报 执报 抓爪瓜 旅族施旋",
  "放效 改攻政 收牧枚 攸收 做故敌 致到 至到 室宝宣 官宫 宁宇字 安妥 案桉 定走足 是足 走赴起 赶起 越超 趋超",
  "拓折 招拾 捐损 换挽 援暖缓 授受爱 采菜 彩采 乎平 平半 半羊丰 羊美 美羡 差羞 盖盂 盈盆 孟盂 益盆 盒盆 血皿",
  "丘兵 贪贫 分公 公云 会云 合会 全会 全金 余全 命合 舍含 令含 含合 念贪 食良 退追 迫追 迪追 迁过还 近进远",
  "运远 送迭 迷迭 逆送 遂逐 逢逄 通适 适话活 诺若 迅讯汛 试式 诚试 诗侍 许计 讨计 证让 订计 订讨 设没 抄钞",
  "妙炒秒 步少 省劣 尖尘 当光 光先 先失 失矢 朱失 朱末 牛午 午年 生主 任仕 住任 往任 估佑 作昨诈 侏株 体休",
  "林休 件仵 仟什 什汁 代伐 我找 成咸 或成 感惑 盛盘 武式 戒戎 划戈 戏划 区匹 巨臣 臣医 医区 卧卦 外卦 朴扑",
  "补朴 初补 皮反 反友 友发 伎技 鼓豉 豆鼓 登豆 短矩 知和 和利 私利 科料 秤称 秋秒 种和 移秽 程和 黎梨 香杳",
  "查杳 杏呆 李季 委季 乃及 极板 板扳 枝板 析柝 村材 杜社 祉社 杜牡 妆壮 酱奖 装袋 资货 货贷 贺货 费贵 堂党",
  "掌党 尝党 觉学 举兴 其共 黄寅 演渲 富宫 寒塞 寨塞 赛塞 寨赛 搴塞 密蜜 察祭 蔡祭 蔡察 祭癸 葵癸 发登 恩思",
  "田思 狠很 概慨 却都 都部 部陪 倍部 培陪 剖部 邮郎 朗明 胡明 阴明 阴阳 助勤 勤勒 鞋勒 勘勤 动功 功巧 切功",
  "劲功 幼功 加如 始如 姑始 纪红 仁江 汗汁 汗江 讧江 洞河 油抽 袖抽 轴油 法洁 洁治 沽治 沿沼 谷浴 格裕 俗浴",
  "厚原 厚厘 威成 减咸 减碱 喊减 渴喝竭 竭揭 揭渴 歇渴 潼渣 港巷 巻卷 卷券 眷卷 拳卷 誉誊 警擎 擎撆 苟敬",
  "荷苟 苛荷 符荷 荀苟 斥斤 诉斥 拆诉 所斯 期斯 斯欺 歌欧 欣欧 次欢 欢观 现观 规观 兄祝 况祝 况兄 克兄 竞竟",
  "竟章 意章 童章 草早 旱早 旱旦 早旦 但担 坦但 旦旧 归旧 帅师 归帅 帅妇 帖贴 弛驰 池驰 地池 他地 也他 她他",
  "弹掸 弦张 弘弛 引弘 弗引 佛弗 拂佛 沸佛 弟第 弟梯 第梯 递梯 等第 符等 等寺 筹等 笔笨 苯笨 本苯 体笨 茂芪",
  "茂芰 茂莎 范芭 苗笛 苗菌 荫萌 比化 北比 此比 此北 些此 皆比 昆皆 昆毕 华单 单草 卑单 阜卑 阜埠 段叚 假暇",
  "瑕霞 假瑕 虹蚊 虫虾 虽强 独虫 触独 烛独 浊独 炉护 护扩 旷扩 矿旷 矿扩 沪炉 妒炉 灯打 灯丁 打扛 扛扎 扎礼",
  "札扎 孔礼 扎孔 乱礼 叉义 又义 文义 交文 父交 效郊 佼校 咬校 轮输 偷输 谕输 逾输 渝谕 数楼 镂楼 屡楼",
  // The same body with another small part.
  "青清请情晴睛倩靖静精猜婧菁 包抱饱跑炮泡袍刨苞 方房访防妨纺仿放芳坊 工江红功攻项巩贡虹 古故固姑枯苦估胡沽",
  "可河何柯阿哥歌苛珂 令领玲铃龄岭冷零邻怜伶 每海梅悔敏侮莓 马妈吗码骂玛冯 门问闻们闷 羊样洋养详祥翔鲜",
  "其期旗棋基欺琪淇骐祺 支技枝肢岐歧 寸村时对讨守付 付附府符咐 主住注柱驻往 者都诸猪煮著暑署睹赌堵 占站战点店粘沾贴",
  "召招照超绍昭邵沼 分份芬纷粉盼盆汾 公松颂讼 及级极吸圾汲 己记纪起配妃 几机肌饥矶 京惊凉谅掠景琼 竟境镜 景影憬",
  "君群裙郡珺 兑说税脱锐悦阅 艮很根跟银限恨眼痕垦恳 皮波坡披破被彼玻 平评苹坪萍 其斯 千迁纤仟 青靓 求球救 区欧呕枢驱殴",
  "曲典 全拴栓 燕嚥 任凭 壬任 韦伟围违苇炜玮纬卫 未味妹昧 文纹蚊雯 乌坞呜 无抚芜 夕汐 西洒晒栖茜 希稀 息熄媳",
  "喜嘻禧 先洗冼选宪 相想箱湘厢 肖消销削宵硝稍霄骁 小晓少 晓骁烧浇绕饶挠侥尧 效校 谢射榭 辛幸 兴共 星醒猩惺腥 行衍",
  "秀透诱锈莠 余途涂徐除叙 俞愉渝榆瑜输喻 羽翔 禺遇愚偶隅 玉国 袁猿园 原源愿 员圆损陨 元园远完玩沅 云运动芸纭耘 造糙",
  "责债绩积渍 曾增赠憎 章彰障樟璋 长张帐涨账胀 丈杖仗 召韶 折哲浙 贞侦祯桢 真镇填慎滇 正政征整证症 只织识职帜枳积",
  "直植殖值置 止址趾芷 至致侄 中种钟仲忠冲衷 重种 周调绸惆 朱株珠殊诛 专传转砖 庄桩脏 壮装状 追锥 卓桌绰 兹滋慈磁",
  "子仔籽字孜 宗综棕踪崇淙 足促捉 且组祖租阻姐粗助 尊遵 左佐 坐座 皇煌惶凰湟蝗 黄横潢磺 户护沪 化花华货 桦哗骅烨华",
  "会绘烩 惠慧蕙 晖辉挥浑荤军 辉耀 回徊 火伙灰 或域惑 霍藿 即既 加驾架嘉茄 家嫁稼 甲鸭押钾 戋浅钱残践线贱栈 间简涧",
  "见现规视 建健键 江鸿 将蒋奖浆桨 交校较郊饺胶绞皎 焦蕉礁 皆阶谐楷 介价界芥阶 斤近听折新欣芹 金锦 今琴吟岑 京鲸",
  "经轻径劲茎泾颈 井进耕 敬警 九究旭 久玖灸 旧臼 居据锯剧 句狗够苟 具俱惧 卷圈倦 绢娟捐涓鹃 均钧 俊峻骏竣 康慷糠",
  "考烤 科蝌 克兢 空控腔 口扣 宽苋 狂逛旺汪 旺汪枉 奎娃洼佳桂 昆混棍琨焜锟 拉垃 来莱 兰拦烂栏 郎朗廊狼浪娘良粮",
  "老姥 乐砾 雷蕾擂 里理哩厘量鲤 礼札 力历另 立位泣拉粒 丽俪郦 利莉梨俐犁 连莲链涟 廉濂镰 梁粱 两辆俩 列烈裂例",
  "林淋琳彬霖 磷鳞麟邻 凌陵菱棱绫 留溜榴 流琉硫疏 龙拢笼垄珑胧 娄楼搂缕 卢炉芦庐 鹿漉麓 路露璐潞 仑论轮伦抡沦",
  "罗萝锣逻 洛络格路 吕侣铝营 旅施 绿录禄碌 毛耗 矛茅柔 冒帽 眉媚 门闽 孟猛 米迷 面缅 苗描瞄庙 民眠岷 名铭茗",
  "明盟萌 莫漠模膜摸 末沫抹 木沐 目盯 内纳 南楠喃 尼泥妮 宁柠拧 农浓侬脓 农衣 奴努怒 欧鸥 沛肺 朋鹏棚崩 彭澎膨",
  "票漂飘标 频苹 并拼饼瓶屏 波菠 婆波 普谱 七切 齐济挤 奇骑寄椅倚琦绮 乞吃 启肩 气汽 千仟阡 前剪箭 乾韩翰 强犟",
  "乔桥娇骄轿侨 且宜 亲新 秦奏泰春 清渍 庆床 丘邱岳 求裘 全诠铨荃 泉线 泉原 然燃 冉再 壤嚷让 任伍 仁仕 荣莹营萤",
  "容溶熔榕蓉 戎绒 茹如 阮玩院 瑞端 若苦 森淼 沙纱 山仙 杉衫彬 善缮膳 尚常堂裳赏 少沙 申神伸绅坤 沈枕忱 审宙宣",
  "生胜性姓星 圣怪 盛成 师狮 施拖 十什 石拓 史吏 使便 士仕 世泄 市柿 守宁 寿涛筹畴铸 书韦 舒野 叔淑椒 术述",
  "树桔 双叉 水冰 司词饲 四匹 松淞 宋宗 苏办 素索 孙孔 太态汰 谈淡炎 覃潭 谭潭 汤杨扬肠场畅 唐糖塘 陶淘萄掏",
  "特持 腾藤滕 田佃 廷庭挺艇 亭停 同铜桐洞筒 童撞 佟佻 屠暑 土吐肚杜 万方 王玉 为伪 维唯惟淮准堆推谁雄 卫卩 魏巍",
  "温湿 翁瓮 吴误娱 武斌 五伍吾语悟 午许 席度 习羽 夏厦 显湿 县悬 向响 项顶 萧潇 肖俏 解懈 新薪 邢刑型 杏吞",
  "熊能 许汁 轩奸 宣喧萱渲 薛辥 学字 勋动 寻导 旬询殉 迅讯 亚哑 严产 言信 岩若 阎间 颜额 彦产 晏宴 央映英",
  "阳杨 姚桃 尧晓 叶汁 伊尹 衣依 仪议 宜宣 义议 艺芝 异导 易杨踢惕锡 毅段 因茵姻 银钱 应庆 永泳咏 勇踊 用甩",
  "尤优 由邮 友支 于宇 余佘 鱼渔 俞愈 禹属 玉主 郁都 喻偷 裕浴 元云 袁哀 岳兵 跃妖 越趣 云去 恽浑 昝咎 臧藏",
  "翟瞿 詹檐 展屉 占古 张弘 章草 赵起 珍诊 甄瓯 郑邓 支文 志态 智暂 钟钏 仲伸 周同 朱牛 竺兰 祝视 庄压 卓阜",
  "邹郓 左右 佐佑 亮高 晓皖 军车 波渡 涛淘 峰锋蜂逢 丰艳 凤风 刚钢岗纲 冈刚 国圆 浩洁 宏宠 洪共 鸿泻 华毕",
  "杰木 静净 凯恺铠 磊垒 丽而 亮京 龙尤 敏教 明朋 娜哪 宁字 强弹 琴瑟 庆厌 秋秩 伟佛 文又 霞露 欣掀 秀季",
  "雪雷 燕蒸 艳绝 颖颍 永水 勇男 宇字 媛援 泽译 振赈 志忘 中申 子于",
].join(" ");

/** For each character, all that stand in a group with it. */
const alikeTable = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const alike = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = alike.get(one);
    if (known) known.add(other);
    else alike.set(one, new Set([other]));
  };
  const addBoth = (one: string, other: string) => {
    if (one === other) return;
    add(one, other);
    add(other, one);
  };
  for (const group of GROUPS.split(" ")) for (const one of group) for (const other of group) addBoth(one, other);
  for (const [first = "", ...near] of measured.groups.split(" ").map((group) => [...group]))
    for (const other of near) addBoth(first, other);
  return alike;
});

const NONE: ReadonlySet<string> = new Set();

/** Characters that look like one; none for a character that is not listed. */
export function alikeShapes(character: string): ReadonlySet<string> {
  return alikeTable().get(character) ?? NONE;
}
