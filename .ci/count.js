/** Adds up what the test reports say; a step that failed, and a report that is missing, count as one failure each. */
import { existsSync, readFileSync } from 'node:fs'

const [failedSteps, ...reports] = process.argv.slice(2)
let passed = 0
let failed = Number(failedSteps)

for (const file of reports) {
  if (!existsSync(file)) continue
  const { success, numPassedTests, numFailedTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  // A file that cannot even be loaded has no failed test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  passed += numPassedTests
  const found = numFailedTests + broken.length
  // An error outside of any test fails the run too.
  failed += found === 0 && !success ? 1 : found
  for (const { name, message, assertionResults } of testResults) {
    for (const test of assertionResults) {
      if (test.status === 'failed') console.log(`failed: ${name}: ${test.fullName}`)
    }
    if (message && broken.some((one) => one.name === name))
      console.log(`failed: ${name}: ${message}`)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
