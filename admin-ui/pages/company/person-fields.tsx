/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { InvitationMark } from '../../components/invitation-mark.tsx';
import { Status } from '../../components/status.tsx';
import type { PersonRow, PointRow } from '../../data/companies.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { counted } from '../../utils/counted.ts';
import { personStateWord, personTone, roleWord } from '../../words/people.ts';

const shownNames = 3;

function pointsWord(
	{ role, points }: PersonRow,
	names: ReadonlyMap< number, string >
): string {
	if ( role === 'company' ) {
		return __( 'all', 'wapro-mag-for-woocommerce' );
	}
	if ( points.length === 0 ) {
		return __( 'none – own orders only', 'wapro-mag-for-woocommerce' );
	}
	const known = points.map( ( id ) => names.get( id ) ?? `#${ id }` );
	const more = known.length - shownNames;
	const first = known.slice( 0, shownNames ).join( ', ' );
	return more > 0
		? `${ first } ${ counted(
				/* translators: %s: number of further delivery points. */
				_n(
					'and %s more',
					'and %s more',
					more,
					'wapro-mag-for-woocommerce'
				),
				more
			) }`
		: first;
}

export function personFields(
	points: readonly PointRow[]
): Field< PersonRow >[] {
	const names = new Map( points.map( ( { id, name } ) => [ id, name ] ) );
	return [
		{
			id: 'name',
			label: __( 'Person', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			enableGlobalSearch: true,
			...only,
			getValue: ( { item } ) => `${ item.name } ${ item.email }`,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					<a href={ item.editUrl }>{ item.name }</a>
					<small className="wapro-mag-muted">{ item.email }</small>
				</span>
			),
		},
		{
			id: 'role',
			label: __( 'Role', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					<span>{ roleWord( item.role ) }</span>
					{ item.managesPeople && (
						<small className="wapro-mag-muted">
							{ __(
								'may manage people',
								'wapro-mag-for-woocommerce'
							) }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'points',
			label: __( 'Delivery points', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ pointsWord( item, names ) }
				</span>
			),
		},
		{
			id: 'state',
			label: __( 'Access', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Status tone={ personTone( item ) }>
					{ personStateWord( item ) }
				</Status>
			),
		},
		{
			id: 'invitation',
			label: __( 'Invitation', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<InvitationMark
					state={ item.invitation }
					invitedAt={ item.invitedAt }
				/>
			),
		},
	];
}
