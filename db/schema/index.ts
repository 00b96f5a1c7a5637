export * from './access.ts';
export * from './declarations.ts';
export * from './notices.ts';
export * from './participation.ts';
export * from './people.ts';
export * from './places.ts';
export * from './registration.ts';
export * from './types.ts';
