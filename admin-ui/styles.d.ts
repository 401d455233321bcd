/** Styles are imported for webpack alone. */
declare module '*.scss';
declare module '*.css';
