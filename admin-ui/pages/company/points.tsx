/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import type { CompanyDetail, PointRow } from '../../data/companies.ts';
import { only } from '../../dataviews/columns.ts';
import { List } from '../../dataviews/list.tsx';
import type { Field, View } from '../../dataviews/list.tsx';
import { useLocalView } from '../../dataviews/use-local-view.ts';
import { ownerSentence } from '../../words/companies.ts';

const pointsView = {
	type: 'table',
	titleField: 'name',
	fields: [ 'address', 'recipient', 'people', 'active' ],
	perPage: 20,
	page: 1,
	showMedia: false,
} as View;

const addressOf = ( { street, postcode, city }: PointRow ) =>
	[ street, [ postcode, city ].filter( Boolean ).join( ' ' ) ]
		.filter( Boolean )
		.join( ', ' );

function pointFields( { people }: CompanyDetail ): Field< PointRow >[] {
	const namesOf = ( id: number ) =>
		people
			.filter(
				( { points, state } ) =>
					state === 'active' && points.includes( id )
			)
			.map( ( { name } ) => name )
			.join( ', ' );
	return [
		{
			id: 'name',
			label: __( 'Delivery point', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			enableGlobalSearch: true,
			...only,
			getValue: ( { item } ) => item.name,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.name }</span>
			),
		},
		{
			id: 'address',
			label: __( 'Address', 'wapro-mag-for-woocommerce' ),
			enableGlobalSearch: true,
			...only,
			getValue: ( { item } ) => addressOf( item ),
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ addressOf( item ) }</span>
			),
		},
		{
			id: 'recipient',
			label: __( 'Recipient', 'wapro-mag-for-woocommerce' ),
			enableGlobalSearch: true,
			...only,
			getValue: ( { item } ) => item.recipient ?? '',
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ [ item.recipient, item.phone ]
						.filter( Boolean )
						.join( ', ' ) || '–' }
				</span>
			),
		},
		{
			id: 'people',
			label: __( 'Branch users', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ namesOf( item.id ) || '–' }
				</span>
			),
		},
		{
			id: 'active',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.active ? (
					<Status tone="good">
						{ __(
							'can be ordered for',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				) : (
					<Status tone="neutral">
						{ __( 'gone in WAPRO', 'wapro-mag-for-woocommerce' ) }
					</Status>
				),
		},
	];
}

/** Where the company has goods sent to: searched and paged, four hundred are ordinary. */
export function Points( { detail }: { readonly detail: CompanyDetail } ) {
	const { points, owners } = detail;
	const fields = useMemo( () => pointFields( detail ), [ detail ] );
	const list = useLocalView( points, fields, pointsView );
	return (
		<Panel
			title={ __( 'Delivery points', 'wapro-mag-for-woocommerce' ) }
			id="points"
		>
			<p className="wapro-mag-muted">
				{ ownerSentence( owners.points ) }
			</p>
			<List
				{ ...list }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				isLoading={ false }
				searchLabel={ __(
					'Name, address or recipient',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<Empty
						title={
							points.length === 0
								? __(
										'WAPRO lists no delivery place of this company.',
										'wapro-mag-for-woocommerce'
									)
								: __(
										'No delivery point fits.',
										'wapro-mag-for-woocommerce'
									)
						}
					/>
				}
			/>
		</Panel>
	);
}
