import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noSqlOutsideDb = {
  selector:
    'MemberExpression[property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/]',
  message: 'SQL lives in db/queries.',
}
const noClockNoDice = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no dice.',
  },
]
const noBarrels = { selector: 'ExportAllDeclaration', message: 'No barrels.' }
const noInlineStyle = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content security policy refuses inline styles: use a class.',
}
const ownRedirects = {
  selector: 'ImportSpecifier[imported.name=/^redirect(Document)?$/]',
  message: 'Redirect with `redirectTo`, which knows own paths only.',
}
const noHurry = [
  {
    selector:
      "CallExpression[callee.object.name='vi'][callee.property.name=/^(waitFor|waitUntil)$/]",
    message: 'It gives up after a second: use `eventually`.',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'No test depends on the speed of a machine; what is fast is shown by a bench.',
  },
]

export default tseslint.config(
  { ignores: ['build/', 'public/', 'node_modules/', '.data/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Remix throws Responses, by its design.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noSqlOutsideDb, noBarrels, noInlineStyle, ownRedirects],
    },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['app/domain/**'],
    rules: { 'no-restricted-syntax': ['error', noSqlOutsideDb, noBarrels, ...noClockNoDice] },
  },
  {
    files: ['app/http/redirect.server.ts'],
    rules: { 'no-restricted-syntax': ['error', noSqlOutsideDb, noBarrels] },
  },
  {
    files: ['db/**'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noInlineStyle] },
  },
  {
    files: ['tests/**'],
    ignores: ['tests/support/eventually.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noInlineStyle, ...noHurry] },
  },
  {
    // A query is one statement, the schema one page, a text of the example one text.
    files: ['db/schema.ts', 'db/queries/**', 'db/seed/**', 'tests/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        globalThis: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
)
