import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'src/matcher/assembly/',
      'src/matcher/prefilter/module.ts',
      'src/archive/zstd-module.ts',
      'src/matcher/*.d.ts',
      '.cache/',
      'build/',
      'dist/',
      'coverage/',
      'node_modules/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Generators that stream are `async` for their consumers, even if they do not await.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'No default exports: a named export can be found by its name.',
        },
      ],
    },
  },
  {
    files: ['*.config.js', '*.config.ts', 'scripts/test-setup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**/*.js', '*.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
