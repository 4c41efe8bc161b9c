/**
 * Surnames of one character: those of the Hundred Family Surnames, and the living ones that the book leaves out.
 * Facts, in no order of frequency; characters that are a surname only in theory (部, 化, 大) are left out.
 */
const SINGLE = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹" +
    "姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁" +
    "荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦" +
    "雍郤璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾暨衡步都耿满匡国文寇禄阙欧殳沃利蔚夔隆师巩厍聂晁勾敖冷訾辛阚那简饶曾毋沙乜养鞠须丰巢关蒯查荆红游竺权逯盖桓肖闫仝付代兰覃佟佘佀邸" +
    "郇鄢苑苟谯缑楚冼刑岳帅战朴朵来栗桐楼牟琚畅眭矫粟罕虎蛮褟西贠赫辜迟邝靖韧顿麦鹿占初区叱哈喇塔宇宛尧岐巨庹恒揣攸斛斯旷晋智木杞柘栋楠欣洛淡渠漆焉甫甯睢磨窝粘羌肇腾芦英萨蒿衣裕谌豆轩辗钊铁镡闪阳隋雒骈鲜麴" +
    "令南涂揭綦蹇尉亓冮丛农商原亢郄仵苌呙覃檀禤",
);

/** Surnames of two characters. */
const COMPOUND = new Set(
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 达奚 淳于 单于 叱干 欧侯 哥舒 完颜 纳兰 那拉 叶赫 耶律 陆费 归海 范姜".split(
    " ",
  ),
);

/**
 * Number of characters of the surname that `text` opens with: 2, 1, or 0 where it opens with none.
 *
 * @example surnameLength("欧阳建国") // 2
 */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (COMPOUND.has(text.slice(0, 2))) return 2;
  return SINGLE.has(text.charAt(0)) ? 1 : 0;
}
