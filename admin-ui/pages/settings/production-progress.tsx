/**
 * WordPress dependencies
 */
import {
	Button,
	RadioControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { __, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { isNamed, newStatus } from '../../data/production-settings.ts';
import type {
	ProductionSettings,
	ProductionStatus,
} from '../../data/production-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { ProductionSecretField } from './production-secret.tsx';
import type { ProductionSectionProps } from './production-section.ts';

const stages = (): { value: ProductionStatus[ 'stage' ]; label: string }[] => [
	{ value: 'planned', label: __( 'planned', 'wapro-mag-for-woocommerce' ) },
	{
		value: 'in_production',
		label: __( 'in production', 'wapro-mag-for-woocommerce' ),
	},
	{ value: 'held', label: __( 'on hold', 'wapro-mag-for-woocommerce' ) },
	{
		value: 'ready',
		label: _x( 'made', 'stage of production', 'wapro-mag-for-woocommerce' ),
	},
];

interface StatusProps {
	readonly status: ProductionStatus;
	readonly isEditable: boolean;
	readonly onChange: ( status: ProductionStatus ) => void;
	readonly onRemove: () => void;
}

function Status( { status, isEditable, onChange, onRemove }: StatusProps ) {
	const set = ( changes: Partial< ProductionStatus > ) =>
		onChange( { ...status, ...changes } );
	const name = status.code || __( 'new status', 'wapro-mag-for-woocommerce' );
	return (
		<fieldset className="wapro-mag-parameter" disabled={ ! isEditable }>
			<legend>{ name }</legend>
			<div className="wapro-mag-parameter__fields">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Word of production',
						'wapro-mag-for-woocommerce'
					) }
					value={ status.code }
					disabled={ ! isEditable }
					maxLength={ 64 }
					onChange={ ( code ) =>
						set( { code: code.replace( /[^A-Za-z0-9_.-]/g, '' ) } )
					}
				/>
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Stage', 'wapro-mag-for-woocommerce' ) }
					value={ status.stage }
					disabled={ ! isEditable }
					options={ stages() }
					onChange={ ( stage ) => set( { stage } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'What people read',
						'wapro-mag-for-woocommerce'
					) }
					value={ status.name }
					disabled={ ! isEditable }
					maxLength={ 50 }
					onChange={ ( value ) => set( { name: value } ) }
				/>
			</div>
			{ isEditable && (
				<Button
					variant="tertiary"
					isDestructive
					__next40pxDefaultSize
					aria-label={ sprintf(
						/* translators: %s: a word of the production application. */
						__( 'Remove %s', 'wapro-mag-for-woocommerce' ),
						name
					) }
					onClick={ onRemove }
				>
					{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</fieldset>
	);
}

function Statuses( { form, isEditable }: ProductionSectionProps ) {
	const { progress } = form.values;
	const { statuses } = progress;
	const replace = (
		position: number,
		...made: readonly ProductionStatus[]
	) =>
		form.change( {
			progress: {
				...progress,
				statuses: [
					...statuses.slice( 0, position ),
					...made,
					...statuses.slice( position + 1 ),
				],
			},
		} );
	return (
		<>
			<h3>
				{ __( 'Words of production', 'wapro-mag-for-woocommerce' ) }
			</h3>
			<p>
				{ __(
					'planned, in_production, held and ready are understood without a map. If your production uses words of its own, say here what each means.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ statuses.map( ( status, position ) => (
				<div key={ position }>
					<Status
						status={ status }
						isEditable={ isEditable }
						onChange={ ( changed ) => replace( position, changed ) }
						onRemove={ () => replace( position ) }
					/>
					<FieldProblem
						problem={ form.problem }
						of={ `progress.statuses[${ position }]` }
					/>
				</div>
			) ) }
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					disabled={ ! statuses.every( isNamed ) }
					accessibleWhenDisabled
					onClick={ () => replace( statuses.length, newStatus ) }
				>
					{ __( 'Add a status', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</>
	);
}

/** Who says how far orders are in production. */
export function ProductionProgressSource( {
	form,
	isEditable,
}: ProductionSectionProps ) {
	const { progress } = form.values;
	return (
		<Panel
			id="progress"
			title={ __(
				'Progress of production',
				'wapro-mag-for-woocommerce'
			) }
		>
			<RadioControl
				label={ __(
					'Where the production status comes from',
					'wapro-mag-for-woocommerce'
				) }
				selected={ progress.source }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'wapro',
						label: __( 'from WAPRO', 'wapro-mag-for-woocommerce' ),
						description: __(
							'with the status of the order there',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'application',
						label: __(
							'from the production application',
							'wapro-mag-for-woocommerce'
						),
						description: __(
							'for orders that went there; WAPRO’s word on production of these does not count then',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					form.change( {
						progress: {
							...progress,
							source: value as ProductionSettings[ 'progress' ][ 'source' ],
						},
					} )
				}
			/>
			{ progress.source === 'application' && (
				<>
					<ProductionSecretField isEditable={ isEditable } />
					<Statuses form={ form } isEditable={ isEditable } />
				</>
			) }
		</Panel>
	);
}
