/**
 * Pairs of characters that stand in news of any subject, and so say nothing of which article a passage belongs to: those of
 * one in fifteen of the stories of tests/bench/prose, names left out.
 */
export const COMMON_PAIRS: readonly string[] = [
  "二十 一个 情况 书记 建设 部门 工作 指出 县委 一步 发展 问题 强调 主持 召开 了一 进行 经济 落实",
  "群众 要求 项目 参加 四十 第一 没有 服务 推进 会议 深入 人员 去年 的是 企业 负责 进一 持续 全县",
  "加强 孩子 十一 三十 产业 开展 保障 常委 中心 时间 一百 提高 责人 组织 推动 提升 政府 委副 副书",
  "各项 会上 表示 今年 六十 国家 十七 记者 重点 相关 创新 委书 十五 是一 三百 公司 管理 人民 政策",
  "质量 县长 责任 等参 自己 最后 就是 岁的 提供 十二 发现 公里 委会 社会 做好 研究 加快 切实 不断",
  "我县 他们 后一 有一 如今 一天 八十 下来 市场 水平 主任 小时 交流 重要 确保 领导 安全 副县 高质",
  "委常 的重 目建 分之 十八 做到 年的 十年 时候 出一 十六 我们 超过 生产 有关 上的 农业 全国 关键",
  "目前 一千 一年 治理 学生 基层 期间 围绕 开发 为全 环境 坚持 强化 完善 作的 行了 县政 全力 调研",
  "十三 分钟 利用 什么 十多 晚上 提出 十四 代表 一点 中国 亿元 方式 下一 检查 专家 万元 小学 数据",
  "同时 农村 充分 促进 干部 实施 领域 二百 民生 实现 保护 讲话 部署 聚焦 政治 党的 听取 精神 学习",
  "了解 目标 贯彻 断提 加会 协调",
].flatMap((line) => line.split(" "));
