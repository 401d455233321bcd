/** Shifts what this process takes for the time of day by the seconds that a file names. */
import { readFileSync } from 'node:fs';

const file = process.env.FAULT_CLOCK;
const RealDate = Date;
let shift = 0;

const read = () => {
	shift = Number( readFileSync( file, 'utf8' ) ) * 1000 || 0;
};

read();
setInterval( read, 100 ).unref();

globalThis.Date = class extends RealDate {
	constructor( ...moment ) {
		if ( moment.length === 0 ) {
			super( RealDate.now() + shift );
		} else {
			super( ...moment );
		}
	}

	static now() {
		return RealDate.now() + shift;
	}
};
