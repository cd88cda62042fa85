/** Where in an image a text stands: the vocabulary of `locations[].kind` in the report. */
export type LocationKind =
  | 'file'
  | 'file-name'
  | 'link-target'
  | 'xattr'
  | 'env'
  | 'label'
  | 'cmd'
  | 'entrypoint'
  | 'healthcheck'
  | 'onbuild'
  | 'history'
  | 'config'
  | 'annotation'
  | 'attestation';
