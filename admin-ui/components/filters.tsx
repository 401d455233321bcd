/**
 * Internal dependencies
 */
import { Link } from '../routing/link.tsx';
import { formatCount } from '../utils/format.ts';

export interface FilterChoice {
	readonly label: string;
	readonly to: string;
	readonly query?: Readonly< Record< string, string > >;
	/** How many stand there. */
	readonly count?: number;
	readonly isPresent: boolean;
}

export interface FiltersProps {
	/** What is chosen, for those who cannot see it. */
	readonly label: string;
	readonly choices: readonly FilterChoice[];
	/** Pages of their own; else views of the same list. */
	readonly arePages?: boolean;
}

/** Links of which one is where the person is. */
export function Filters( { label, choices, arePages }: FiltersProps ) {
	const present = arePages ? 'page' : 'true';
	return (
		<nav className="wapro-mag-filters" aria-label={ label }>
			<ul>
				{ choices.map( ( choice ) => (
					<li key={ choice.label }>
						<Link
							to={ choice.to }
							query={ choice.query ?? {} }
							aria-current={
								choice.isPresent ? present : undefined
							}
						>
							{ choice.label }
							{ choice.count !== undefined && (
								<>
									{ ' ' }
									<span className="wapro-mag-filters__count">
										({ formatCount( choice.count ) })
									</span>
								</>
							) }
						</Link>
					</li>
				) ) }
			</ul>
		</nav>
	);
}
