/** Tests that run in VS Code's extension host, where node:test would have no say over the exit code. A title is a sentence. */
export type Suite = Readonly<Record<string, () => void | Promise<void>>>;

export interface SuiteResult {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly title: string; readonly error: string }[];
}

const limitMs = 60_000;

/** Runs tests one after the other and says each one's outcome. */
export async function runSuites(
  suites: readonly Suite[],
  say: (line: string) => void = console.log,
): Promise<SuiteResult> {
  const passed: string[] = [];
  const failed: { title: string; error: string }[] = [];
  for (const [title, test] of suites.flatMap((suite) => Object.entries(suite))) {
    const started = Date.now();
    try {
      await within(limitMs, test);
      passed.push(title);
      say(`ok ${title} (${Date.now() - started} ms)`);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failed.push({ title, error: text });
      say(`not ok ${title}\n${text}`);
    }
  }
  return { passed, failed };
}

async function within(ms: number, test: () => void | Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${ms / 1000} s`)), ms);
  });
  try {
    await Promise.race([test(), late]);
  } finally {
    clearTimeout(timer);
  }
}
