/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Picture } from '../../components/picture.tsx';
import type { ReviewRow } from '../../data/review.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { formatMoney, formatQuantity } from '../../utils/format.ts';
import { Checklist } from './checklist.tsx';

type Cell = { item: ReviewRow };

function Price( { item }: Cell ) {
	if ( item.price === null ) {
		return __( 'no price', 'wapro-mag-for-woocommerce' );
	}
	return (
		<span className="wapro-mag-price">
			{ formatMoney( item.price, item.currency ) }{ ' ' }
			<span className="wapro-mag-muted">
				{ item.vatCode === null
					? __( 'no VAT code', 'wapro-mag-for-woocommerce' )
					: sprintf(
							/* translators: %s: VAT code, e.g. 23 or zw. */
							__( 'VAT %s', 'wapro-mag-for-woocommerce' ),
							/^\d+$/.test( item.vatCode )
								? `${ item.vatCode }%`
								: item.vatCode
						) }
			</span>
		</span>
	);
}

function Stock( { item }: Cell ) {
	if ( item.kind === 'service' ) {
		return __( 'service', 'wapro-mag-for-woocommerce' );
	}
	return item.stock === null ? '–' : formatQuantity( item.stock, item.unit );
}

function CategoryCell( { item }: Cell ) {
	const names = item.categories.map( ( { name } ) => name ).join( ', ' );
	if ( names !== '' ) {
		return names;
	}
	return (
		<span className="wapro-mag-muted">
			{ item.categoryPath
				? sprintf(
						/* translators: %s: category in WAPRO. */
						__( 'in WAPRO: %s', 'wapro-mag-for-woocommerce' ),
						item.categoryPath
					)
				: __( 'none', 'wapro-mag-for-woocommerce' ) }
		</span>
	);
}

export function reviewFields(): Field< ReviewRow >[] {
	return [
		{
			id: 'image',
			label: __( 'Picture', 'wapro-mag-for-woocommerce' ),
			type: 'media',
			...only,
			render: ( { item } ) => <Picture url={ item.imageUrl } />,
		},
		{
			id: 'name',
			label: __( 'Name', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.name }</span>
			),
		},
		{
			id: 'index',
			label: __( 'Catalogue index', 'wapro-mag-for-woocommerce' ),
			...only,
		},
		{
			id: 'category',
			label: __( 'Category', 'wapro-mag-for-woocommerce' ),
			...only,
			render: CategoryCell,
		},
		{
			id: 'price',
			label: __( 'Price with VAT', 'wapro-mag-for-woocommerce' ),
			...only,
			render: Price,
		},
		{
			id: 'stock',
			label: __( 'Stock', 'wapro-mag-for-woocommerce' ),
			...only,
			render: Stock,
		},
		{
			id: 'checklist',
			label: __( 'Checklist', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Checklist row={ item } />,
		},
		{
			id: 'arrivedAt',
			label: __( 'Arrived', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.arrivedAt ? <Moment at={ item.arrivedAt } /> : '–',
		},
	];
}
