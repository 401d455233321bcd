/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Facts } from '../../components/facts.tsx';
import { Moment } from '../../components/moment.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Reason } from '../../components/reason.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/states.tsx';
import { MessageStatusMark } from '../../components/status.tsx';
import { useMessage } from '../../data/messages.ts';
import type { MessageAction, MessageDetail } from '../../data/messages.ts';
import { Link } from '../../routing/link.tsx';
import { causeWord, directionWord, openWord } from '../../words/objects.ts';
import { remedyOf } from '../../words/remedies.ts';
import { messageTitle } from '../../words/titles.ts';
import { ActionDialog } from '../messages/action-dialog.tsx';
import { AttemptsTable } from './attempts-table.tsx';
import { PayloadView } from './payload-view.tsx';
import { Story } from './story.tsx';

function Buttons( props: {
	readonly detail: MessageDetail;
	readonly onDone: () => void;
} ) {
	const { message } = props.detail;
	const [ action, setAction ] = useState< MessageAction | null >( null );
	const close = () => setAction( null );
	const may = boot().can.manage;
	return (
		<>
			{ message.objectUrl && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					href={ message.objectUrl }
				>
					{ openWord( message ) }
				</Button>
			) }
			{ may && message.maySkip && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => setAction( 'skip' ) }
				>
					{ __( 'Skip with a reason', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
			{ may && message.mayRetry && (
				<Button
					variant="primary"
					__next40pxDefaultSize
					onClick={ () => setAction( 'retry' ) }
				>
					{ __( 'Retry', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
			{ action && (
				<Modal
					title={
						action === 'retry'
							? __( 'Retry', 'wapro-mag-for-woocommerce' )
							: __(
									'Skip with a reason',
									'wapro-mag-for-woocommerce'
								)
					}
					onRequestClose={ close }
				>
					<ActionDialog
						action={ action }
						target={ { ids: [ message.id ] } }
						onClose={ close }
						onDone={ () => {
							close();
							props.onDone();
						} }
					/>
				</Modal>
			) }
		</>
	);
}

function TechnicalFacts( { detail }: { readonly detail: MessageDetail } ) {
	const { message } = detail;
	return (
		<Facts
			facts={ [
				{
					label: __( 'Direction', 'wapro-mag-for-woocommerce' ),
					value: directionWord(
						message.direction,
						message.destination
					),
				},
				{
					label: __( 'Cause', 'wapro-mag-for-woocommerce' ),
					value: causeWord( message.cause ),
				},
				...( message.nextTryAt
					? [
							{
								label: __(
									'Next try',
									'wapro-mag-for-woocommerce'
								),
								value: <Moment at={ message.nextTryAt } />,
							},
						]
					: [] ),
				...( message.code
					? [
							{
								label: __(
									'Code',
									'wapro-mag-for-woocommerce'
								),
								value: <code>{ message.code }</code>,
							},
						]
					: [] ),
				...( message.field
					? [
							{
								label: __(
									'Field',
									'wapro-mag-for-woocommerce'
								),
								value: <code>{ message.field }</code>,
							},
						]
					: [] ),
				{
					label: __( 'Message', 'wapro-mag-for-woocommerce' ),
					value: `${ message.id } · ${ detail.correlationId }`,
				},
				...( detail.stream
					? [
							{
								label: __(
									'Queue of the same key',
									'wapro-mag-for-woocommerce'
								),
								value: <code>{ detail.stream }</code>,
							},
						]
					: [] ),
			] }
		/>
	);
}

function Content( { detail }: { readonly detail: MessageDetail } ) {
	return (
		<>
			<div className="wapro-mag-columns">
				<Panel title={ __( 'Story', 'wapro-mag-for-woocommerce' ) }>
					<Story detail={ detail } />
				</Panel>
				<Panel title={ __( 'Facts', 'wapro-mag-for-woocommerce' ) }>
					<TechnicalFacts detail={ detail } />
				</Panel>
			</div>
			<Panel title={ __( 'Attempts', 'wapro-mag-for-woocommerce' ) }>
				<AttemptsTable attempts={ detail.attempts } />
			</Panel>
			<Panel title={ __( 'What was sent', 'wapro-mag-for-woocommerce' ) }>
				{ detail.payload ? (
					<PayloadView payload={ detail.payload } />
				) : (
					<Empty
						title={ __(
							'Nothing is kept for this message: it has not been sent, or it is older than the shop keeps contents.',
							'wapro-mag-for-woocommerce'
						) }
					/>
				) }
			</Panel>
			{ detail.answer && (
				<Panel title={ __( 'Answer', 'wapro-mag-for-woocommerce' ) }>
					<PayloadView payload={ detail.answer } />
				</Panel>
			) }
		</>
	);
}

/** To the setting that mends a refusal. */
function RemedyLink( { detail }: { readonly detail: MessageDetail } ) {
	const { code, status } = detail.message;
	const remedy = status === 'rejected' ? remedyOf( code ) : null;
	return (
		remedy && (
			<Link to={ remedy.to } query={ remedy.query }>
				{ __( 'Open the setting', 'wapro-mag-for-woocommerce' ) }
			</Link>
		)
	);
}

export function MessagePage( { id }: { readonly id: number } ) {
	const { data, problem, refresh } = useMessage( id );
	return (
		<Page
			title={
				data
					? messageTitle( data.message )
					: __( 'Message', 'wapro-mag-for-woocommerce' )
			}
			lead={
				data && (
					<div className="wapro-mag-message-lead">
						<MessageStatusMark status={ data.message.status } />
						<Reason
							code={ data.message.code }
							reason={ data.message.reason }
						/>
						{ data.message.code === 'order_twin' && (
							<Link
								to="/pairing/orders"
								query={ { search: data.message.objectKey } }
							>
								{ __(
									'Compare and decide',
									'wapro-mag-for-woocommerce'
								) }
							</Link>
						) }
						<RemedyLink detail={ data } />
					</div>
				)
			}
			actions={ data && <Buttons detail={ data } onDone={ refresh } /> }
		>
			<p>
				<Link to="/messages">
					{ __( 'All messages', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content detail={ data } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Reading the message…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
