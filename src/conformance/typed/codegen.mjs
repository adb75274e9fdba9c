// GraphQL Code Generator: types of all that the schema and its examples hold, and a client's documents with their ids.
const scalars = { Date: 'string', DateTime: 'string' };
const config = { strictScalars: true, scalars, useTypeImports: true, enumsAsTypes: true };

export default {
  schema: 'schema/*.graphqls',
  importExtension: '.js',
  generates: {
    'typed/generated/schema.ts': { plugins: ['typescript'], config },
    'typed/generated/operations.ts': { documents: 'schema/operations/*.graphql', plugins: ['typescript-operations'], config },
    'typed/generated/app/': {
      documents: 'typed/app.ts',
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config,
    },
  },
};
