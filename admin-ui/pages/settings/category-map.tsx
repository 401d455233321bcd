/**
 * WordPress dependencies
 */
import { Button, CheckboxControl, SearchControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Empty } from '../../components/states.tsx';
import type { CategoryRow } from '../../data/catalogue.ts';
import { counted } from '../../utils/counted.ts';
import { formatCount } from '../../utils/format.ts';
import { CategoryMapRow } from './category-map-row.tsx';
import type { CategoryPartProps } from './category-mirror.tsx';
import { errorsIn } from './field-problem.tsx';

const pageSize = 25;

/** What the shop refused in the map, named by the category it is about: its row may be on another page. */
function Problems( { form }: Pick< CategoryPartProps, 'form' > ) {
	const { map } = form.values.categories;
	return errorsIn( form.problem, 'categories.map' ).map(
		( { field, message } ) => {
			const position = Number( /\[(\d+)\]/.exec( field )?.[ 1 ] ?? -1 );
			const path = map[ position ]?.path;
			return (
				<p
					key={ field }
					className="wapro-mag-field-problem"
					role="alert"
				>
					{ path
						? sprintf(
								/* translators: 1: category of WAPRO, 2: what is wrong with it. */
								__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
								path,
								message
							)
						: message }
				</p>
			);
		}
	);
}

function summary( rows: readonly CategoryRow[] ): string {
	const open = rows.filter( ( { termId } ) => termId === null );
	if ( open.length === 0 ) {
		return __(
			'Every category of WAPRO has one of the shop.',
			'wapro-mag-for-woocommerce'
		);
	}
	const articles = open.reduce( ( sum, row ) => sum + row.articles, 0 );
	return sprintf(
		/* translators: 1: number of categories without a decision, 2: number of all categories, 3: e.g. "12 articles stand in them.". */
		__( 'To decide: %1$s of %2$s. %3$s', 'wapro-mag-for-woocommerce' ),
		formatCount( open.length ),
		formatCount( rows.length ),
		counted(
			/* translators: %s: number of articles. */
			_n(
				'%s article stands in them.',
				'%s articles stand in them.',
				articles,
				'wapro-mag-for-woocommerce'
			),
			articles
		)
	);
}

/** Categories of WAPRO → categories of the shop; what nobody decided is on top. */
export function CategoryMap( props: CategoryPartProps ) {
	const { view, rows } = props;
	const [ search, setSearch ] = useState( '' );
	const [ isOnlyOpen, setOnlyOpen ] = useState( false );
	const [ shown, setShown ] = useState( pageSize );
	const decided = new Set(
		view.categories
			.filter( ( { termId } ) => termId !== null )
			.map( ( { path } ) => path )
	);
	const found = rows.filter(
		( { path } ) =>
			path.toLowerCase().includes( search.trim().toLowerCase() ) &&
			// By what is saved: a row does not vanish under the hand that decides it.
			! ( isOnlyOpen && decided.has( path ) )
	);
	return (
		<>
			<p>{ summary( rows ) }</p>
			<Problems form={ props.form } />
			{ rows.length > 8 && (
				<div className="wapro-mag-category-filters">
					<SearchControl
						label={ __(
							'Search WAPRO’s categories',
							'wapro-mag-for-woocommerce'
						) }
						placeholder={ __(
							'name of a category',
							'wapro-mag-for-woocommerce'
						) }
						value={ search }
						onChange={ setSearch }
					/>
					<CheckboxControl
						label={ __(
							'only those to decide',
							'wapro-mag-for-woocommerce'
						) }
						checked={ isOnlyOpen }
						onChange={ setOnlyOpen }
					/>
				</div>
			) }
			{ found.length === 0 && (
				<Empty
					title={ __(
						'No category of WAPRO fits.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			<ul className="wapro-mag-map">
				{ found.slice( 0, shown ).map( ( row ) => (
					<CategoryMapRow key={ row.path } row={ row } { ...props } />
				) ) }
			</ul>
			{ found.length > shown && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => setShown( shown + pageSize ) }
				>
					{ counted(
						/* translators: %s: number of categories. */
						_n(
							'Show %s more',
							'Show %s more',
							found.length - shown,
							'wapro-mag-for-woocommerce'
						),
						Math.min( pageSize, found.length - shown )
					) }
				</Button>
			) }
		</>
	);
}
