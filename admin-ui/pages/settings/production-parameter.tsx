/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import {
	Button,
	CheckboxControl,
	SelectControl,
	TextControl,
	TextareaControl,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ProductionParameterRule } from '../../data/production-settings.ts';

export interface ProductionParameterProps {
	readonly rule: ProductionParameterRule;
	readonly isEditable: boolean;
	readonly onChange: ( rule: ProductionParameterRule ) => void;
	readonly onRemove: () => void;
	readonly children: ReactNode;
}

type Type = ProductionParameterRule[ 'type' ];

const types = (): { value: Type; label: string }[] => [
	{ value: 'number', label: __( 'number', 'wapro-mag-for-woocommerce' ) },
	{ value: 'text', label: __( 'text', 'wapro-mag-for-woocommerce' ) },
	{
		value: 'choice',
		label: __( 'one of these', 'wapro-mag-for-woocommerce' ),
	},
	{
		value: 'boolean',
		label: __( 'yes or no', 'wapro-mag-for-woocommerce' ),
	},
];

/** A number as the contract writes it; null for an empty field. */
function bound( text: string ): string | null {
	const number = text.replace( ',', '.' ).replace( /[^0-9.-]/g, '' );
	return number === '' ? null : number;
}

function Bounds( {
	rule,
	isEditable,
	set,
}: Pick< ProductionParameterProps, 'rule' | 'isEditable' > & {
	readonly set: ( changes: Partial< ProductionParameterRule > ) => void;
} ) {
	return (
		<>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Unit', 'wapro-mag-for-woocommerce' ) }
				value={ rule.unit }
				disabled={ ! isEditable }
				maxLength={ 20 }
				onChange={ ( unit ) => set( { unit } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'At least', 'wapro-mag-for-woocommerce' ) }
				inputMode="decimal"
				value={ rule.minimum ?? '' }
				disabled={ ! isEditable }
				onChange={ ( text ) => set( { minimum: bound( text ) } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'At most', 'wapro-mag-for-woocommerce' ) }
				inputMode="decimal"
				value={ rule.maximum ?? '' }
				disabled={ ! isEditable }
				onChange={ ( text ) => set( { maximum: bound( text ) } ) }
			/>
		</>
	);
}

/** One parameter: where its value stands, and what it may be. */
export function ProductionParameter( {
	rule,
	isEditable,
	onChange,
	onRemove,
	children,
}: ProductionParameterProps ) {
	const set = ( changes: Partial< ProductionParameterRule > ) =>
		onChange( { ...rule, ...changes } );
	const name =
		rule.name || __( 'new parameter', 'wapro-mag-for-woocommerce' );
	return (
		<fieldset className="wapro-mag-parameter" disabled={ ! isEditable }>
			<legend>{ name }</legend>
			<div className="wapro-mag-parameter__fields">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Name', 'wapro-mag-for-woocommerce' ) }
					value={ rule.name }
					disabled={ ! isEditable }
					maxLength={ 200 }
					onChange={ ( value ) => set( { name: value } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Code for production',
						'wapro-mag-for-woocommerce'
					) }
					value={ rule.code }
					disabled={ ! isEditable }
					maxLength={ 64 }
					onChange={ ( value ) =>
						set( { code: value.replace( /[^A-Za-z0-9_.-]/g, '' ) } )
					}
				/>
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Its value is', 'wapro-mag-for-woocommerce' ) }
					value={ rule.source }
					disabled={ ! isEditable }
					options={ [
						{
							value: 'line',
							label: __(
								'in the order line, as the buyer chose',
								'wapro-mag-for-woocommerce'
							),
						},
						{
							value: 'attribute',
							label: __(
								'an attribute of the product',
								'wapro-mag-for-woocommerce'
							),
						},
					] }
					onChange={ ( source ) => set( { source } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={
						rule.source === 'line'
							? __(
									'Name in the order line',
									'wapro-mag-for-woocommerce'
								)
							: __(
									'Name of the attribute',
									'wapro-mag-for-woocommerce'
								)
					}
					value={ rule.key }
					disabled={ ! isEditable }
					maxLength={ 200 }
					onChange={ ( key ) => set( { key } ) }
				/>
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Kind', 'wapro-mag-for-woocommerce' ) }
					value={ rule.type }
					disabled={ ! isEditable }
					options={ types() }
					onChange={ ( type ) =>
						set( {
							type,
							...( type === 'number'
								? {}
								: { unit: '', minimum: null, maximum: null } ),
							...( type === 'choice' ? {} : { options: [] } ),
						} )
					}
				/>
				{ rule.type === 'number' && (
					<Bounds
						rule={ rule }
						isEditable={ isEditable }
						set={ set }
					/>
				) }
			</div>
			{ rule.type === 'choice' && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __(
						'Options, one a line',
						'wapro-mag-for-woocommerce'
					) }
					rows={ 4 }
					value={ rule.options.join( '\n' ) }
					disabled={ ! isEditable }
					onChange={ ( text ) =>
						set( {
							options: text === '' ? [] : text.split( '\n' ),
						} )
					}
				/>
			) }
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'What is made cannot do without it',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Asked of lines of the categories above and of lines that carry any parameter.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ rule.required }
				disabled={ ! isEditable }
				onChange={ ( required ) => set( { required } ) }
			/>
			{ children }
			{ isEditable && (
				<Button
					variant="tertiary"
					isDestructive
					__next40pxDefaultSize
					aria-label={ sprintf(
						/* translators: %s: name of a parameter. */
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
