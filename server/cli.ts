/** The operator's command line. @returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  console.log(`Unknown command: ${args[0] ?? ''}`)
  return 1
}
