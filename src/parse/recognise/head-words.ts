/** `要闻速递`, `图片新闻`, `聚焦重点项目`, `民生`, `教育·科技`: labels of sections. */
export const SECTION_PATTERN = sectionPattern();

function sectionPattern(): RegExp {
  const end =
    "要闻|新闻|简讯|短讯|快讯|速递|速览|集锦|之窗|广角|资讯|视点|视界|专栏|专题|专版|论坛|副刊|时评|快报|动态|传真|前沿|一线|园地|天地|纵横|集萃|撷英|透视|扫描|聚焦|关注|直击|风采|来信|信箱|文苑|导读|提示|看点|头条|热点|选登|短消息|记者手记|记者观察|新春走基层|走基层|行进中国|蹲点笔记|特别报道|调研行|看一线|在一线|在基层|在身边|在路上|看变化|新征程|新征程上|面对面|大家谈|群英谱|光荣榜|曝光台|回音壁|大讲堂|小课堂|之歌|之光|之声|走[村镇乡街]记|札记|身影|足迹|印记|进行时|观察|故事|纪事|手记|公益广告";
  const start = "聚焦|关注|走进|直击|学习贯彻|奋进|喜迎|一线|图片|今日|新时代|深入学习";
  const name =
    "综合|时政|民生|社会|[港澳]闻[一二三]?|两岸|财经|产经|娱乐|焦点文章|即时[港澳新]闻|经济|县域经济|三农|农业|农村|乡村|乡村振兴|工业|产业|项目建设|党建|教育|科技|文化|文旅|旅游|体育|卫生|健康|法治|生态|环保|文明实践|国内|国际|国内国际|本地|本市|本县|文艺|生活|政策解读|理论|广告";
  const mark = "[【[〔「★☆■□◆◇●○▲△▶|·▍]?";
  return new RegExp(
    `^${mark}\\s?(?:[\\p{Script=Han}]{0,6}(?:${end})|(?:${start})[\\p{Script=Han}·]{2,8}|(?:${name})(?:·(?:${name}))?)\\s?[】\\]〕」★☆■□◆◇●○▲△◀|:·]?$`,
    "u",
  );
}
/** `【民生关注】`, `◇科技之窗◇`: all of the line in brackets or between marks of ornament, or behind a block. */
export const BRACKETED =
  /^(?:[★☆■□◆◇●○▲△※〓▶►~=—-]{1,3} ?[\p{Script=Han}·“”]{2,14} ?[★☆■□◆◇●○▲△※〓◀◄~=—-]{1,3}|【[^】]{2,14}】|\[[^\]]{2,14}\]|〔[^〕]{2,14}〕|■.{2,14}|◆.{2,14})$/u;
/** `【专家说法】少吃腌菜`, `【后记】渡船还在`: a box of the article above, with what it is called before its heading. */
export const BOX_HEAD =
  /^[【〔[](?:专家|医生|律师|记者|新闻|相关|延伸)?(?:意见|说法|建议|观点|提醒|解读|后记|手记|链接|背景|知识|资料|名词解释|小贴士|小知识|见证|编后|点评|延伸阅读|回顾|观察)[】〕\]] ?\S/u;
/** `手艺人家(第十二期)`, `身边故事·之三`: a column with its number, over a headline. */
export const NUMBERED_COLUMN =
  /^\p{Script=Han}[\p{Script=Han}·]{1,11} ?[·(—]{0,2}(?:(?:系列|系列报道)?之|第)(?:[一二三四五六七八九十百]{1,4}|\d{1,4})[期辑回季讲]?\)?$/u;
/** `廉政短评`, `人物通讯`: names the kind of writing, over its headline. */
export const GENRE =
  /^\S{0,4}(?:短评|时评|述评|评论|社论|快评|杂谈|随笔|漫谈|言论|通讯|特写|专访|访谈|综述|侧记|散文|小小说|连载|讣告)$/u;
/** `中共云坪县委员会`, `县供销社`, `丁某同志`: who decrees or speaks. */
export const BODY_END =
  /(?:[部局委厅院社会处]|政府|委员会|办公室|总?公司|指挥部|同志|主席|总理|[部省市县乡镇局]长|书记)$/u;
/** `关于春季造林的通知`, `在公社社员大会上的讲话`: about what, or where. */
export const ABOUT_START =
  /^(?:关于|对|就|致|给|在).{2,32}(?:通知|通告|公告|决定|决议|命令|指示|意见|办法|规定|条例|报告|讲话|发言|谈话|讲活|公报|声明|[贺电]电|信|书|词|批复|说明)$/u;
/** `(一九八一年三月五日县人民代表大会通过)`: all of a line in brackets. */
export const IN_BRACKETS = /^\([^()]{4,40}\)$/u;
/** `——柳河乡果品产业发展见闻` */
export const DASH_START = /^(?:——|──|━━|--|—|―)/;
/** `一、党员带头`, `(二)群众跟进`, `●`: opens an item of a list. */
export const NUMBER_START =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部条]|\d{1,2}[.、]|[①-⑳●■◆▲★○◎])/u;
/** `问题一:锁在哪里`, `一问:钱去哪了`, `第二句:再试一次`: one of a series. */
export const SERIES_START = /^\p{Script=Han}{0,3}[一二三四五六七八九十]\p{Script=Han}{0,2}:/u;
/** `郭子健在全县果业大会上强调`: what follows is what was said. */
export const KICKER_SPEECH = /(?:强调|指出|要求|表示|指示|批示|寄语|勉励|——)$/u;
/** `贯彻落实中央经济工作会议精神`, `立冬之际`, `台风过后第三天`: leads up to what follows. */
export const KICKER_END = /(?:精神|之际|之时|期间|时|上|:|第[一二三四五六七八九十\d]{1,3}[天日夜晚周月年])$/u;
/** `聚力攻坚 实干争先`, `走基层·看变化`: two halves of one length. */
export const SLOGAN = /^(?:(\p{Script=Han}{2,8})[ ·,])(\p{Script=Han}{2,8})$/u;
/** `——`-less decks: `一季度完成投资同比增长两成`, `市委书记张三出席并讲话`. */
export const DECK_WORDS =
  /(?:同比|增长|下降|达|突破|完成|投资|惠及|带动|共有|为期|总).{0,12}(?:成|%|元|倍|次|个|家|名|人|户|万|亿|月|天|年|百分之.{1,8})$|百分之|(?:侧记|纪实|综述|见闻|观察|走笔|述评|扫描|记事|启示|调查)$|(?:主持(?:会议|仪式)?|(?:出席|参加)(?:会议|活动|仪式|调研|座谈)?|讲话|致辞|陪同(?:调研)?)$|^(?:访|记|写在|来自|关于|共有|涉及|总投资|为期|惠及|带动)/u;
/** `县长王五主持会议`, `张三出席并讲话 李四主持`: who took part, and nothing else. */
export const DECK_PART =
  /^(?:[\p{Script=Han}、]{2,16}?(?:出席|参加|主持|讲话|致辞|陪同|宣布)[\p{Script=Han}]{0,8}(?: |$)){1,3}$/u;
/** `联系人:张三 电话:…`, `2024年5月6日`, `特此通知`. */
export const NOTICE_LINE =
  /^(?:[(]?(?:(?:文章|图片|稿件)?来源|稿源|联系人|联系电话|联系方式|电话|地址|时间|地点|报名时间|报名地点|报名电话|邮箱|网址|附件|注|备注|主办单位|承办单位|协办单位)[::]|特此(?:公告|通告|通知|声明|启事|讣告|告知)|(?:\d{4}|[一二〇○零九]{4})年\S{1,3}月\S{1,3}日$|(?:尊敬的|各位|亲爱的|编辑同志|广大)\S{0,12}[::!]$)/u;
/** `公交司机突发疾病 乘客合力停车`: a space between Chinese characters. */
export const TWO_CLAUSES = /\p{Script=Han}[”》)]? {1,3}[“《(]?\p{Script=Han}/u;
/** `小网格 大民生`, `走基层·看变化`: no half of a sentence has a space or a dot between its words, but for names. */
export const TWO_HALVES = /\p{Script=Han}{2}[”》)]?(?: {1,3}|·)[“《(]?\p{Script=Han}{2}/u;
/** `央行:保持流动性合理充裕`, `急诊科医生:和时间赛跑`; not `他说:“…`. */
export const COLON_INSIDE = /^[^:,。]{2,14}:[^“"]/;
/** `高原上的“氧气教室”`: a column end seldom cuts behind a closing quote. */
export const QUOTE_END = /[”》’]$/;
/** `“山沟沟”唱起“丰收歌”`, or direct speech. */
export const SPEECH_START = /^[“"‘]/;
/** `任免名单`, `招聘启事`, `关于…的公告`, `致…的一封信`, `征求失物`: titles of notices and documents. */
export const NOTICE_TITLE =
  /^(?!特此).*(?:启事|公告|通告|通知|声明|名单|公示|一封信|公报|决议|决定|讣告|简章|倡议书|慰问信|感谢信|贺信|简讯|简报|须知|说明|意见|细则|办法|招领|鸣谢|更正)$|^(?:征求|招领|寻觅|遗失|招租|召租|征聘)\p{Script=Han}{2,6}$/u;
/** `秋收(外一首)`, `老街(组诗)`: titles of verse and prose of the literary page. */
export const LITERARY_TITLE =
  /[^()]\((?:外[一二三四五六]首|组诗|组章|节选|连载|小小说|散文|随笔|诗歌|[一二三上中下])\)$/u;
/** Words that lead on to something: a head seldom ends with one. */
export const DANGLING_END =
  /[的和在把将被与及从向以还并而或但因由于给让使为是有该其等至到这那每各某则仅即要都就也更][”》]?$/u;
/** `某某县自来水公司`, `2024年5月1日`, `特此公告。`: the last lines of a notice, no stop behind them. */
export const NOTICE_END =
  /^(?:(?:\d{4}|[一二〇○零九]{4})年\S{1,3}月\S{1,3}日|特此(?:公告|通告|通知|声明|启事|讣告|告知)。?|[\p{Script=Han}]{2,20}(?:公司|委员会|管委会|办公室|政府|局|院|中心|指挥部|组织部|宣传部|统战部|小组|总工会|联合会|协会|支行)|.{0,12}(?:电话|热线):?.{0,8}\d{5,}.{0,8})$/u;
/** `(作者单位:县市场监管局)`, `(相关报道见第三版)`: a note at an article's end, no stop behind it. */
export const END_NOTE = /^\([^()]{6,40}\)$/u;
/** `谁来系上安全带?`, `供热“账本”里有什么`, `存款利率为何下调`, `张三夺金!`: asks or exclaims, as text hardly does on a line of its own. */
export const QUESTION =
  /^(?!问|答|记者|\S{2,4}:)[^。?!]{4,36}[?!]$|(?:什么|怎么[\p{Script=Han}]{1,3}|如何[\p{Script=Han}“”]{1,6}|为何[\p{Script=Han}“”]{1,8}|为什么[\p{Script=Han}]{1,8}|多少|哪里|何在|何处)$/u;
/** `向荒山要粮!向荒山要果!`: slogans, one behind the other. */
export const EXCLAIMS = /^(?:\p{Script=Han}{3,14}!){2,3}$/u;
/** `“先有灯,后有市”`: what somebody says, over the headline that says who or where. */
export const QUOTED_CLAUSES = /^“[^“”,]{2,12}[, ][^“”]{2,12}”$/u;
/** `数读|供热“账本”里有什么`, `记者手记丨…`, `【新春走基层】花灯点亮古镇`: the name of a column before the title. */
export const COLUMN_NAME =
  /^(?:[\p{Script=Han}·“”]{2,10} ?[|丨｜│]|【[^】]{2,24}】|〔[^〕]{2,24}〕|\[[^\]]{2,24}\]|\p{Script=Han}{0,6}(?:社评|社论|来论|时评|快评|锐评|短评|述评|漫评|辣评|评论|观察|特稿):) ?\S/u;
/** `从细从实抓落实(思想纵横)`, `回家(新春走基层·见闻)`: the name of a column behind the title. */
export const COLUMN_END = /[^()]\([\p{Script=Han}·“”]{2,12}\)$/u;
/** `围绕“…”协商议政`, `学习贯彻…精神`, `回望“十四五”`: kickers name a theme before the news. */
export const KICKER_START =
  /^(?:围绕|贯彻|学习|深入学习|认真学习|聚焦|关注|回望|奋进|牢记|喜迎|庆祝|纪念|迎接|践行|弘扬|把握|推进|优化|凝心聚力|踔厉奋发)/u;
/** `今年,柳河集团研发`, `2025年9月,山东`, `宏观调控方面,将继续`: opens a sentence with its time or topic, as no head does. */
export const TIME_CLAUSE =
  /^(?:[今去前当]年|[上下]半年|年初|[\p{Script=Han}]{0,4}(?:[年月]来|以来|期间|方面|会上|[开来]后)|首先|其次|其中|为此|对此|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?),|^(?:据|由于|随着|经过)/u;
/** `问:`, `答:`, `记者:`: who speaks in an interview. */
export const SPEAKS = /^(?:问|答|记者|主持人):/u;
/** `编辑同志:`, `尊敬的家长朋友:`, `全县父老乡亲:`: whom a letter speaks to. */
export const SALUTATION = /^(?:编辑|尊敬的|各位|亲爱的|敬爱的|全[县市省国区镇村]|广大)[^。]{0,24}[:!]$/u;
/** `施工队队长郑`, `总工程师`: an office, with or without the start of a name: the sentence goes on. */
export const POST_END =
  /(?:书记|[县镇乡市区村局队校院站场厂社科行会]长|主任|教授|老师|经理|民警|村民|居民|市民|职工|社员|负责人|主席|医生|律师|工程师|研究员|技术员|战士|骑手|院士|专家|代表|委员|学生|同学)[\p{Script=Han}]{0,2}$/u;
/** `□ 本报评论员`: a box, or what OCR reads it as, before who wrote it. */
export const BOXED = /^[□口○◎]\s?\p{Script=Han}/u;
/** `(一)`, `二`, `叁`: numbers the parts of an essay, alone on a line. */
export const PART_NUMBER = /^[(]?(?:[一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆]|[①-⑩]|[ⅠⅡⅢⅣⅤⅥ]|0[1-9])[)]?$/u;
