/** The shop's bell: a small static file that is rewritten when something waits for the worker. */
export interface Bell {
	/** True when the file differs from the last look; the first look never rings. */
	rung: ( url: string ) => Promise< boolean >;
}
