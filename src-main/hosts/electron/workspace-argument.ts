/** The workspace file among a command line's words, if there is one. */
export function workspaceArgument(argv: readonly string[]): string | undefined {
  return argv.find((word) => word.endsWith('.strand.json') && !word.startsWith('-'));
}
