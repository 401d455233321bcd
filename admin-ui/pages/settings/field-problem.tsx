/**
 * Internal dependencies
 */
import type { FieldError, Problem } from '../../data/problem.ts';

export interface FieldProblemProps {
	readonly problem: Problem | undefined;
	/** Start of the fields' names that this place stands for, e.g. `maps.vat`. */
	readonly of: string;
}

function isIn( field: string, of: string ): boolean {
	return (
		field === of ||
		( field.startsWith( of ) &&
			[ '.', '[' ].includes( field.charAt( of.length ) ) )
	);
}

/**
 * What the shop refused about one place of a form.
 * @param problem
 * @param of      Start of the fields' names.
 */
export function errorsIn(
	problem: Problem | undefined,
	of: string
): readonly FieldError[] {
	const { field, message, errors } = problem ?? {};
	const all =
		errors ??
		( field !== undefined && message !== undefined
			? [ { field, message } ]
			: [] );
	return all.filter( ( error ) => isIn( error.field, of ) );
}

/** What the shop refused, beside the field that it is about. */
export function FieldProblem( { problem, of }: FieldProblemProps ) {
	const sentences = new Set(
		errorsIn( problem, of ).map( ( { message } ) => message )
	);
	return [ ...sentences ].map( ( sentence ) => (
		<p key={ sentence } className="wapro-mag-field-problem" role="alert">
			{ sentence }
		</p>
	) );
}
