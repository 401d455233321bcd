/**
 * Internal dependencies
 */
import type { Problem } from '../../data/problem.ts';

export interface FieldProblemProps {
	readonly problem: Problem | undefined;
	/** Start of the fields' names that this place stands for, e.g. `maps.vat`. */
	readonly of: string;
}

/** What the shop refused, beside the field that it is about. */
export function FieldProblem( { problem, of }: FieldProblemProps ) {
	const field = problem?.field ?? '';
	const isHere =
		field === of || [ '.', '[' ].includes( field.charAt( of.length ) );
	if ( ! problem || ! field.startsWith( of ) || ! isHere ) {
		return null;
	}
	return (
		<p className="wapro-mag-field-problem" role="alert">
			{ problem.message }
		</p>
	);
}
