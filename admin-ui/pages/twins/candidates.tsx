/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Compared } from '../../components/compared.tsx';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import type { HeldOrder, OrderTwin } from '../../data/twins.ts';
import {
	comparedTwin,
	twinName,
	twinStateTone,
	twinStateWord,
	twinWhy,
} from '../../words/twins.ts';
import { LinkDialog } from './link-dialog.tsx';
import { RowButtons } from './row-buttons.tsx';

export interface CandidatesProps {
	readonly row: HeldOrder;
	readonly onDone: () => void;
}

interface CandidateProps extends CandidatesProps {
	readonly twin: OrderTwin;
}

function LinkButton( { row, twin, onDone }: CandidateProps ) {
	const [ isOpen, setOpen ] = useState( false );
	return (
		<div className="wapro-mag-candidate__buttons">
			<Button
				variant="primary"
				size="compact"
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Link…', 'wapro-mag-for-woocommerce' ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ sprintf(
						/* translators: 1: number of the shop's order, 2: number of an order in WAPRO. */
						__(
							'Link order #%1$s to %2$s',
							'wapro-mag-for-woocommerce'
						),
						row.order.number,
						twinName( twin )
					) }
					onRequestClose={ () => setOpen( false ) }
				>
					<LinkDialog
						row={ row }
						twin={ twin }
						onClose={ () => setOpen( false ) }
						onDone={ () => {
							setOpen( false );
							onDone();
						} }
					/>
				</Modal>
			) }
		</div>
	);
}

function Candidate( props: CandidateProps ) {
	const { row, twin } = props;
	const isTaken = twin.reference !== undefined;
	return (
		<div
			className="wapro-mag-candidate"
			role="group"
			aria-label={ sprintf(
				/* translators: %s: number of an order in WAPRO. */
				__( 'Order in WAPRO %s', 'wapro-mag-for-woocommerce' ),
				twinName( twin )
			) }
		>
			<p className="wapro-mag-candidate__why">
				{ twinName( twin ) }
				{ ': ' }
				{ twinWhy( row.order, twin ) }
			</p>
			<Compared fields={ comparedTwin( row.order, twin ) } />
			{ twin.state === 'cancelled' && (
				<p>
					<Status tone="attention">
						{ __(
							'cancelled in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
			{ isTaken && (
				<p>
					<Status tone="attention">
						{ sprintf(
							/* translators: %s: reference of an order of the shop. */
							__(
								'belongs to order %s of the shop already',
								'wapro-mag-for-woocommerce'
							),
							twin.reference ?? ''
						) }
					</Status>
				</p>
			) }
			{ ! isTaken &&
				boot().can.manage &&
				row.actions.includes( 'link' ) && <LinkButton { ...props } /> }
		</div>
	);
}

/** Every order in WAPRO that may be the shop's, beside it. */
export function Candidates( { row, onDone }: CandidatesProps ) {
	return (
		<div className="wapro-mag-candidates">
			{ row.state === 'sent' && (
				<Status tone={ twinStateTone( row.state ) }>
					{ twinStateWord( row.state ) }
				</Status>
			) }
			{ row.code !== null && <Reason code={ row.code } /> }
			<div className="wapro-mag-candidates__cards">
				{ row.twins.map( ( twin ) => (
					<Candidate
						key={ twin.erpId }
						row={ row }
						twin={ twin }
						onDone={ onDone }
					/>
				) ) }
			</div>
			<RowButtons row={ row } onDone={ onDone } />
		</div>
	);
}
