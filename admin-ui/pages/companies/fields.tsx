/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Status } from '../../components/status.tsx';
import type { CompanyRow } from '../../data/companies.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import {
	closedWord,
	companyStateWord,
	companyTone,
} from '../../words/companies.ts';
import { heldCount } from '../../words/invitations.ts';

function State( { company }: { readonly company: CompanyRow } ) {
	const closed = closedWord( company );
	return (
		<span className="wapro-mag-stack">
			<Status tone={ companyTone( company.state ) }>
				{ companyStateWord( company.state ) }
			</Status>
			{ closed && <small className="wapro-mag-muted">{ closed }</small> }
			{ company.held > 0 && (
				<small>
					<Link
						to="/companies/invitations"
						query={ { search: company.name } }
					>
						{ heldCount( company.held ) }
					</Link>
				</small>
			) }
		</span>
	);
}

export function companyFields(): Field< CompanyRow >[] {
	return [
		{
			id: 'name',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					<span className="wapro-mag-name">{ item.name }</span>
					{ item.nip && (
						<small className="wapro-mag-muted">
							{ `NIP ${ item.nip }` }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'code',
			label: __( 'Code in WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => item.code ?? '–',
		},
		{
			id: 'city',
			label: __( 'Town', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => item.city ?? '–',
		},
		{
			id: 'people',
			label: __( 'People', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Link
					to={ `/companies/${ item.id }` }
					query={ { section: 'people' } }
				>
					{ formatCount( item.people ) }
				</Link>
			),
		},
		{
			id: 'points',
			label: __( 'Delivery points', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Link
					to={ `/companies/${ item.id }` }
					query={ { section: 'points' } }
				>
					{ formatCount( item.points ) }
				</Link>
			),
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <State company={ item } />,
		},
		{
			id: 'salesman',
			label: __( 'Salesman', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => item.salesman ?? '–',
		},
		{
			id: 'priceList',
			label: __( 'Price list', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => item.priceList ?? '–',
		},
		{
			id: 'updatedAt',
			label: __( 'Last change', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Moment at={ item.updatedAt } />,
		},
	];
}
