/** A refusal of the Shop API: a stable code, one plain sentence and, where one is at fault, the field. */
export class Problem extends Error {
	readonly code: string;
	readonly status: number;
	readonly field: string | undefined;

	constructor( code: string, message: string, status = 400, field?: string ) {
		super( message );
		this.name = 'Problem';
		this.code = code;
		this.status = status;
		this.field = field;
	}
}
