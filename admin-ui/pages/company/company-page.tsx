/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { useCompany } from '../../data/companies.ts';
import type { CompanyDetail } from '../../data/companies.ts';
import { Link } from '../../routing/link.tsx';
import {
	closedWord,
	companySentence,
	companyStateWord,
	companyTone,
	ordersCount,
	pointsCount,
} from '../../words/companies.ts';
import { peopleCount } from '../../words/people.ts';
import { heldCount } from '../../words/invitations.ts';
import { Balances } from '../balances/balances.tsx';
import { useSectionInView } from '../settings/use-section-in-view.ts';
import { Findings, LastEvents, Messages } from './events.tsx';
import { Data, Terms } from './facts.tsx';
import { People } from './people.tsx';
import { Points } from './points.tsx';

function Lead( { detail }: { readonly detail: CompanyDetail } ) {
	const { company, orders, ordersUrl } = detail;
	const { mergedInto } = company;
	const path = `/companies/${ company.id }`;
	return (
		<div className="wapro-mag-message-lead">
			<Status tone={ companyTone( company.state ) }>
				{ [ companyStateWord( company.state ), closedWord( company ) ]
					.filter( Boolean )
					.join( ' – ' ) }
			</Status>
			<span>
				{ companySentence( company ) }{ ' ' }
				{ mergedInto && (
					<Link to={ `/companies/${ mergedInto.id }` }>
						{ mergedInto.name }
					</Link>
				) }
			</span>
			<span>
				<Link to={ path } query={ { section: 'people' } }>
					{ peopleCount( company.people ) }
				</Link>
				{ ', ' }
				<Link to={ path } query={ { section: 'points' } }>
					{ pointsCount( company.points ) }
				</Link>
				{ ', ' }
				{ ordersUrl ? (
					<a href={ ordersUrl }>{ ordersCount( orders ) }</a>
				) : (
					ordersCount( orders )
				) }
				{ ', ' }
				<Link
					to="/orders/born"
					query={ { company: String( company.id ) } }
				>
					{ __(
						'orders made in WAPRO',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
				{ company.held > 0 && (
					<>
						{ ', ' }
						<Link
							to="/companies/invitations"
							query={ { search: company.name } }
						>
							{ heldCount( company.held ) }
						</Link>
					</>
				) }
				.
			</span>
		</div>
	);
}

function Content( props: {
	readonly detail: CompanyDetail;
	readonly onDone: ( detail: CompanyDetail ) => void;
} ) {
	const { detail, onDone } = props;
	const { id, erpId } = detail.company;
	const [ decisions, setDecisions ] = useState( 0 );
	const decided = useCallback(
		( now: CompanyDetail ) => {
			onDone( now );
			setDecisions( ( count ) => count + 1 );
		},
		[ onDone ]
	);
	useSectionInView();
	return (
		<>
			<div className="wapro-mag-columns">
				<Data detail={ detail } />
				<Terms detail={ detail } />
			</div>
			{ erpId && <Balances company={ id } isLinked /> }
			<People detail={ detail } onDone={ decided } />
			<Points detail={ detail } />
			<div className="wapro-mag-columns">
				{ erpId && <Findings companyId={ id } /> }
				{ erpId && <Messages erpId={ erpId } /> }
			</div>
			<LastEvents key={ decisions } companyId={ id } />
		</>
	);
}

/** One company: state, data and terms, people, delivery points, what happened. */
export function CompanyPage( { id }: { readonly id: number } ) {
	const { data, problem, refresh, replace } = useCompany( id );
	return (
		<Page
			title={
				data?.company.name ??
				__( 'Company', 'wapro-mag-for-woocommerce' )
			}
			lead={ data && <Lead detail={ data } /> }
			actions={
				data?.ordersUrl && (
					<Button
						variant="secondary"
						__next40pxDefaultSize
						href={ data.ordersUrl }
					>
						{ __(
							'Orders of the company',
							'wapro-mag-for-woocommerce'
						) }
					</Button>
				)
			}
		>
			<p>
				<Link to="/companies">
					{ __( 'All companies', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content detail={ data } onDone={ replace } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Loading the company…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
