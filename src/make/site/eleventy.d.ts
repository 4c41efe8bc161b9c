/** What this project uses of Eleventy, which ships no types of its own. */
declare module "@11ty/eleventy" {
  /** The configuration object of https://www.11ty.dev/docs/config/ */
  export interface EleventyConfig {
    /** https://www.11ty.dev/docs/virtual-templates/ */
    addTemplate(name: string, template: { data: object; render: (data: never) => string }): void;
    /** https://www.11ty.dev/docs/events/ */
    on(event: "eleventy.after", run: () => Promise<void> | void): void;
    /** https://www.11ty.dev/docs/config/#directories; the command line has been read already. */
    readonly directories: { readonly output: string };
    /** https://www.11ty.dev/docs/config/#template-formats */
    setTemplateFormats(formats: readonly string[]): void;
    /** https://www.11ty.dev/docs/watch-serve/#add-your-own-watch-targets */
    addWatchTarget(path: string): void;
  }

  /** https://www.11ty.dev/docs/programmatic/ */
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: string; quietMode: boolean; config: (config: EleventyConfig) => void },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
