import fc from "fast-check";

/** One raw page of a county paper; what differs between two of them is what inference and lists depend on. */
export const rawPage: fc.Arbitrary<string> = fc
  .record({
    date: fc.option(fc.constantFrom("2023-11-30", "2024-01-04", "2024-12-31", "2025-02-28"), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom("", "2024年"),
    names: fc.array(fc.constantFrom("张倩倩", "刘岚倩", "乔义婷"), { minLength: 1, maxLength: 3 }),
    topic: fc.constantFrom("乡村振兴", "项目建设", "森林防火", "数字经济"),
    serial: fc.nat(9999),
  })
  .map(({ date, month, day, year, names, topic, serial }) => {
    const frontMatter = date === undefined ? "" : `---\ndate: "${date}"\n---\n`;
    const articles = names.map((name, i) => {
      const headline = `我县召开${topic}第${serial + i}次推进会议`;
      const lead = `本报讯 ${month}月${day}日,${headline}。县委书记解芳出席${year}会议并讲话。`;
      return `# ${headline}\n\n${lead}\n\n会议强调,要全面推进${topic}各项工作。\n\n${name}\n`;
    });
    return frontMatter + articles.join("\n");
  });
