/** Schemes before the name of an image: `docker:app:1`. */
export const NAME_SCHEMES = ['docker', 'registry'] as const;

/** Schemes before a path: `oci-dir:./layout`. */
export const PATH_SCHEMES = ['docker-archive', 'oci-archive', 'oci-dir'] as const;

/** Every scheme that a reference may start with. */
export const SCHEMES = [...NAME_SCHEMES, ...PATH_SCHEMES] as const;
