declare const __VERSION__: string;

/** The version in package.json, put in by the build. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
