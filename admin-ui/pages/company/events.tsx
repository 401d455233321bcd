/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { HistoryEntries } from '../../components/history-entries.tsx';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { MessageStatusMark } from '../../components/status.tsx';
import {
	useCompanyFindings,
	useCompanyMessages,
} from '../../data/companies.ts';
import { useHistory } from '../../data/history.ts';
import type { Resource } from '../../data/use-resource.ts';
import { Link } from '../../routing/link.tsx';
import { findingValue, kindWord } from '../../words/findings.ts';
import { directionWord } from '../../words/objects.ts';

const shownEvents = 5;

function Body< Item >( props: {
	readonly resource: Omit<
		Resource< { readonly items: readonly Item[] } >,
		'replace'
	>;
	readonly none: string;
	readonly children: ( items: readonly Item[] ) => ReactNode;
} ) {
	const { data, problem, refresh } = props.resource;
	if ( problem ) {
		return <ProblemNotice problem={ problem } onRetry={ refresh } />;
	}
	if ( ! data ) {
		return (
			<Loading label={ __( 'Loading…', 'wapro-mag-for-woocommerce' ) } />
		);
	}
	return data.items.length === 0 ? (
		<p className="wapro-mag-muted">{ props.none }</p>
	) : (
		<>{ props.children( data.items ) }</>
	);
}

/** What of the company differs and waits for a decision. */
export function Findings( props: { readonly companyId: number } ) {
	const resource = useCompanyFindings( props.companyId );
	return (
		<Panel
			title={ __( 'Findings', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link
					to="/findings"
					query={ { company: String( props.companyId ) } }
				>
					{ __( 'All findings', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<Body
				resource={ resource }
				none={ __(
					'The shop and WAPRO agree on this company.',
					'wapro-mag-for-woocommerce'
				) }
			>
				{ ( items ) => (
					<ul className="wapro-mag-events">
						{ items.map( ( finding ) => (
							<li key={ finding.id }>
								<strong>{ kindWord( finding.kind ) }</strong>
								{ [
									findingValue( finding, finding.shopValue ),
									findingValue( finding, finding.waproValue ),
								]
									.filter( Boolean )
									.map( ( value ) => ` · ${ value }` ) }
								<br />
								{ finding.reason }
							</li>
						) ) }
					</ul>
				) }
			</Body>
		</Panel>
	);
}

/** What WAPRO sent about the company last. */
export function Messages( { erpId }: { readonly erpId: string } ) {
	return (
		<Panel
			title={ __( 'Messages', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link
					to="/messages"
					query={ { objectType: 'customer', objectKey: erpId } }
				>
					{ __( 'All messages', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<Body
				resource={ useCompanyMessages( erpId ) }
				none={ __(
					'No message about this company is kept.',
					'wapro-mag-for-woocommerce'
				) }
			>
				{ ( items ) => (
					<ul className="wapro-mag-events">
						{ items.map( ( message ) => (
							<li key={ message.id }>
								<Link to={ `/messages/${ message.id }` }>
									<Moment at={ message.capturedAt } />
								</Link>{ ' ' }
								<MessageStatusMark status={ message.status } />{ ' ' }
								<span className="wapro-mag-muted">
									{ directionWord( message.direction ) }
								</span>
							</li>
						) ) }
					</ul>
				) }
			</Body>
		</Panel>
	);
}

/** The company's last events. */
export function LastEvents( { companyId }: { readonly companyId: number } ) {
	const resource = useHistory( {
		objectType: 'company',
		objectId: companyId,
		page: 1,
	} );
	return (
		<Panel
			title={ __( 'History', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to={ `/history/company/${ companyId }` }>
					{ __( 'Whole history', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<Body
				resource={ resource }
				none={ __(
					'Nothing has happened yet.',
					'wapro-mag-for-woocommerce'
				) }
			>
				{ ( items ) => (
					<HistoryEntries entries={ items.slice( 0, shownEvents ) } />
				) }
			</Body>
		</Panel>
	);
}
