import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** What a part of the product must not import, with the reason that the author reads. */
const forbid = (...patterns) => ['error', { patterns: patterns.map(([group, message]) => ({ group: [group].flat(), message })) }]

const framework = [['react', 'react-dom', 'react-dom/*', '@remix-run/*'], 'The domain knows nothing of the web: let the route or ui/ do this.']
const database = [['#app/db/*', '**/db/*'], 'Only *.server files of the domain (and tests, seeds, commands) touch the database.']
const serverOnly = [['*.server', '**/*.server'], 'This file also runs in the browser: it must not import a *.server file.']
const noStyle = { selector: "JSXAttribute[name.name='style']", message: 'The content security policy blocks style attributes: use a class.' }
const noMarkup = { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Render elements; never markup from a string.' }
const noRecordSpread = {
  selector: "JSXSpreadAttribute > Identifier[name!='props'][name!='look'][name!='value']",
  message: "Name each prop: React would take a record's `ref` or `key` for its own.",
}

const web = [['#app/routes/*', '#app/http/*', '#app/auth/*', '#app/server/*'], 'The domain knows nothing of HTTP: let the route do this.']

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'app/db/.server/', 'public/', 'docs/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Lists whose look is not a list's lose their role in one browser; regions that scroll must take the focus.
      'jsx-a11y/no-redundant-roles': 'off',
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'group', 'tabpanel'], tags: ['main', 'h1'], allowExpressionValues: true }],
      // A group may listen to the keyboard (Escape closes it); a click needs something to click on.
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: ['onClick', 'onMouseDown', 'onMouseUp'] }],
      'no-restricted-syntax': ['error', noStyle, noMarkup],
    },
  },
  { files: ['app/domain/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', noStyle, noMarkup, noRecordSpread] } },
  { files: ['**/*.{ts,tsx,js,mjs}'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] } },
  {
    files: ['app/domain/**/*.ts'],
    ignores: ['**/*.server.ts', '**/*.test.ts'],
    rules: { 'no-restricted-imports': forbid(framework, database, serverOnly, web) },
  },
  {
    files: ['app/domain/**/*.server.ts'],
    rules: { 'no-restricted-imports': forbid(framework, web) },
  },
  {
    files: ['app/domain/**/ui/**', 'app/editor/*.tsx'],
    rules: { 'no-restricted-imports': forbid(database, serverOnly, [['#app/routes/*', '#app/auth/*', '#app/http/*'], 'A component gets its data from its route.']) },
  },
  {
    files: ['app/components/**'],
    ignores: ['**/*.test.tsx', '**/*.test.ts'],
    rules: { 'no-restricted-imports': forbid([['#app/*'], 'Building blocks know nothing of ours but each other.']) },
  },
  {
    files: ['app/routes/**'],
    rules: {
      'no-restricted-imports': forbid([['#app/db/*', '@prisma/*'], 'Routes call the domain; only the domain touches the database.']),
      'no-restricted-syntax': [
        'error',
        { selector: 'TryStatement', message: 'Routes do not catch: a verb refuses, or the error page shows.' },
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings come from env().' },
        noStyle,
        noMarkup,
        noRecordSpread,
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
)
