/** What the window logs by itself in a server that has no network, no accounts and nothing compiled. */
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching additional|Updating additional builtin|ChatSessionStore|Started |No search provider registered|Creation of workbench contribution|\[(reconnection|AgentHost|Account|Service Worker|perf|network|WelcomeOnboarding|DefaultAccount|LanguageModel|ChatEntitlement)|Error: Could not locate the bindings file|Cannot find module '\.\/build\/Release\/(watchdog|spdlog|pty)')/;

export function isServerNoise(line: string): boolean {
  return noise.test(line);
}
