import type { Random } from "./random.ts";

const SURNAMES = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊殷施颜牛温芦俞章鲁葛柴岳柳景解荆卫闫",
  "欧阳",
  "司马",
  "上官",
];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国春梅海燕志鹏飞宇晨曦子涵浩然思雨佳琪欣怡文博俊凯瑞雪婷倩颖慧琳峰波宁斌辉鑫旭东亮云龙彬琴凤莲香月萍荣爱珍贵福生根柱锁全有才德厚仁义礼智信永长富友良",
];
const PLACES = [
  "绛县",
  "临河县",
  "青石县",
  "永安市",
  "松江区",
  "白水县",
  "桐城市",
  "龙泉县",
  "安平县",
  "云阳县",
  "南浦市",
  "新河区",
  "望江县",
  "平陆县",
  "古田县",
  "沁源县",
  "东川区",
  "通海县",
  "明溪县",
  "北屯市",
  "芦山县",
  "渭源县",
  "鹤山市",
  "石楼县",
];
const VILLAGES = [
  "柳沟村",
  "南樊镇上坡村",
  "大交镇北杨村",
  "槐泉村",
  "冷泉镇东沟村",
  "石门乡后岭村",
  "牛角湾村",
  "白塔镇河西村",
  "三岔口村",
  "杏花岭村",
  "双桥镇下营村",
  "苇子坪村",
  "望儿山村",
  "沙窝村",
  "黑龙潭村",
  "老君庙村",
  "十里铺村",
  "梨树洼村",
];
const COMPANIES = [
  "恒泰重工集团",
  "远景铸造有限公司",
  "维之王食品有限公司",
  "中科微光股份有限公司",
  "聚源新材料公司",
  "同德堂",
  "华宇电子科技公司",
  "绿野农业发展公司",
  "金阳光能源有限公司",
  "瑞丰纺织集团",
  "大成机械厂",
  "鼎盛建材公司",
  "宏昌药业",
  "益民供销集团",
];

/** A person's name: one surname of a list of a hundred, one or two given characters. */
export function inventName(random: Random): string {
  const given = random.chance(0.75) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN);
  return random.pick(SURNAMES) + given;
}

/** Names, places and numbers of one story: the same slot is filled alike wherever it stands. */
export function fillSlots(texts: readonly string[], random: Random, lead: string): string[] {
  const filled = new Map<string, string>();
  const fill = (slot: string): string => {
    const range = /^n:(\d+)-(\d+)$/u.exec(slot);
    if (range) return String(random.int(Number(range[1]), Number(range[2])));
    if (slot === "d") return lead;
    const known = filled.get(slot);
    if (known !== undefined) return known;
    const kind = slot.charAt(0);
    const value =
      kind === "P" ? inventName(random) : random.pick(kind === "T" ? PLACES : kind === "V" ? VILLAGES : COMPANIES);
    filled.set(slot, value);
    return value;
  };
  return texts.map((text) => text.replace(/\{([^}]+)\}/gu, (_, slot: string) => fill(slot)));
}
