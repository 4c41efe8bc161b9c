/** A national event that local news refers to, with the months of its use. Sources: the communiqués and notices named. */
export interface CalendarEvent {
  /** How the words are recognised; half-width, no spaces. */
  readonly pattern: RegExp;
  /** First month in which it can be mentioned as past or under way: `2024-07`. */
  readonly from: string;
  /** Last month in which it is current; later mentions fade. Absent where the words stay in use. */
  readonly to?: string;
  readonly source: string;
}

/** A party congress or plenum: when its communiqué was published. */
export interface PartyMeeting {
  /** 十九, 二十 */
  readonly term: string;
  /** 三 of 三中全会; absent for the congress itself. */
  readonly plenum?: string;
  /** Month of the communiqué: `2024-07`. */
  readonly month: string;
}

/** Communiqués of the congresses and of the plenums that local news studies, as published by Xinhua in the month given. */
export const PARTY_MEETINGS: readonly PartyMeeting[] = [
  { term: "十五", month: "1997-09" },
  { term: "十六", month: "2002-11" },
  { term: "十六", plenum: "三", month: "2003-10" },
  { term: "十六", plenum: "四", month: "2004-09" },
  { term: "十六", plenum: "五", month: "2005-10" },
  { term: "十六", plenum: "六", month: "2006-10" },
  { term: "十七", month: "2007-10" },
  { term: "十七", plenum: "三", month: "2008-10" },
  { term: "十七", plenum: "四", month: "2009-09" },
  { term: "十七", plenum: "五", month: "2010-10" },
  { term: "十七", plenum: "六", month: "2011-10" },
  { term: "十八", month: "2012-11" },
  { term: "十八", plenum: "三", month: "2013-11" },
  { term: "十八", plenum: "四", month: "2014-10" },
  { term: "十八", plenum: "五", month: "2015-10" },
  { term: "十八", plenum: "六", month: "2016-10" },
  { term: "十九", month: "2017-10" },
  { term: "十九", plenum: "二", month: "2018-01" },
  { term: "十九", plenum: "三", month: "2018-02" },
  { term: "十九", plenum: "四", month: "2019-10" },
  { term: "十九", plenum: "五", month: "2020-10" },
  { term: "十九", plenum: "六", month: "2021-11" },
  { term: "二十", month: "2022-10" },
  { term: "二十", plenum: "二", month: "2023-02" },
  { term: "二十", plenum: "三", month: "2024-07" },
  { term: "二十", plenum: "四", month: "2025-10" },
];

/** Campaigns, epidemics and words of policy with a beginning, most with an end. */
export const CALENDAR_EVENTS: readonly CalendarEvent[] = [
  {
    pattern: /保持共产党员先进性教育/,
    from: "2005-01",
    to: "2006-06",
    source: "中共中央关于在全党开展以实践“三个代表”重要思想为主要内容的保持共产党员先进性教育活动的意见, 2004-11-07",
  },
  {
    pattern: /学习实践科学发展观活动/,
    from: "2008-09",
    to: "2010-04",
    source: "中共中央关于在全党开展深入学习实践科学发展观活动的意见, 2008-09-14",
  },
  {
    pattern: /党的群众路线教育实践活动/,
    from: "2013-05",
    to: "2014-10",
    source: "中共中央关于在全党深入开展党的群众路线教育实践活动的意见, 2013-05-09; 总结大会 2014-10-08",
  },
  {
    pattern: /“?三严三实”?专题教育/,
    from: "2015-04",
    to: "2016-01",
    source: "中共中央办公厅关于在县处级以上领导干部中开展“三严三实”专题教育的方案, 2015-04-19",
  },
  {
    pattern: /“?两学一做”?学习教育/,
    from: "2016-02",
    to: "2018-12",
    source: "中共中央办公厅关于在全体党员中开展“两学一做”学习教育方案, 2016-02-28",
  },
  {
    pattern: /“?不忘初心、牢记使命”?主题教育/,
    from: "2019-05",
    to: "2020-03",
    source: "工作会议 2019-05-31; 总结大会 2020-01-08",
  },
  { pattern: /党史学习教育/, from: "2021-02", to: "2022-04", source: "动员大会 2021-02-20; 总结会议 2021-12-24" },
  {
    pattern: /学习贯彻习近平新时代中国特色社会主义思想主题教育/,
    from: "2023-04",
    to: "2024-04",
    source: "工作会议 2023-04-03; 总结会议 2024-02-04",
  },
  {
    pattern: /党纪学习教育/,
    from: "2024-04",
    to: "2024-12",
    source: "中共中央办公厅关于在全党开展党纪学习教育的通知, 2024-04-07",
  },
  {
    pattern: /深入贯彻中央八项规定精神学习教育/,
    from: "2025-03",
    to: "2025-10",
    source: "中共中央办公厅关于在全党开展深入贯彻中央八项规定精神学习教育的通知, 2025-03-17",
  },
  {
    pattern: /新冠(?:肺炎)?疫情|新型冠状病毒/,
    from: "2020-01",
    to: "2023-03",
    source: "国家卫生健康委员会公告 2020 年第 1 号, 2020-01-20; 乙类乙管 2023-01-08",
  },
  { pattern: /非典(?:型肺炎)?(?:防治|疫情)/, from: "2003-03", to: "2003-09", source: "国务院 2003-04; WHO 2003-07-05" },
  {
    pattern: /第七次全国人口普查/,
    from: "2019-11",
    to: "2021-08",
    source: "国务院关于开展第七次全国人口普查的通知, 2019-11-08",
  },
  {
    pattern: /第五次全国经济普查/,
    from: "2022-11",
    to: "2025-01",
    source: "国务院关于开展第五次全国经济普查的通知, 2022-11-17",
  },
  {
    pattern: /巩固拓展脱贫攻坚成果/,
    from: "2020-12",
    source: "中共中央 国务院关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见, 2020-12-16",
  },
  { pattern: /“两个确立”/, from: "2021-11", source: "中共中央关于党的百年奋斗重大成就和历史经验的决议, 2021-11-11" },
  { pattern: /新质生产力/, from: "2023-09", source: "新时代推动东北全面振兴座谈会, 2023-09-07" },
  { pattern: /习近平新时代中国特色社会主义思想/, from: "2017-10", source: "中国共产党第十九次全国代表大会, 2017-10" },
  { pattern: /习近平总书记/, from: "2012-11", source: "中国共产党第十八届中央委员会第一次全体会议公报, 2012-11-15" },
  { pattern: /乡村振兴战略/, from: "2017-10", source: "中国共产党第十九次全国代表大会报告, 2017-10-18" },
];

/** Years that anniversaries are counted from: `新中国成立75周年` is 2024. */
export const FOUNDING_YEARS: readonly (readonly [pattern: string, year: number])[] = [
  ["(?:新中国|中华人民共和国|共和国|建国)(?:成立)?", 1949],
  ["(?:中国共产党(?:成立|建党|诞辰)?|建党|党的生日)", 1921],
  ["(?:中国人民解放军(?:建军|成立)?|建军)", 1927],
  ["(?:改革开放)", 1978],
  ["(?:五四运动)", 1919],
  ["(?:抗日战争(?:暨世界反法西斯战争)?胜利|抗战胜利)", 1945],
  ["(?:抗美援朝(?:出国作战)?)", 1950],
  ["(?:红军长征胜利|长征胜利)", 1936],
];

/** First year of a five-year plan by its number: the plan runs for that year and the four after it. */
export const FIVE_YEAR_PLANS: Readonly<Record<string, number>> = {
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
