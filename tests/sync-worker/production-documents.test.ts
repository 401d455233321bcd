import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ProductionOrder } from '../../contracts/generated/shop-api.ts';
import {
	productionDocument,
	type ProductionFormat,
} from '../../sync-worker/domain/production.ts';
import { signatureHeaders } from '../../sync-worker/exporters/signature.ts';
import { productionOrder } from './support/production.ts';

const root = path.resolve( import.meta.dirname, '../..' );
const golden = path.join( root, 'tests/fixtures/production' );
const cases = readdirSync( golden );
const COLUMNS = [ 'width', 'colour', 'tempered' ];

const read = ( name: string, file: string ) =>
	readFileSync( path.join( golden, name, file ), 'utf8' );

const order = ( name: string ) =>
	JSON.parse( read( name, 'order.json' ) ) as ProductionOrder;

const validate = new Ajv2020( { strict: true } ).compile(
	JSON.parse(
		readFileSync(
			path.join(
				root,
				'contracts/production/production-order.schema.json'
			),
			'utf8'
		)
	)
);

test( 'O2: there are golden documents', () => {
	expect( cases.length ).toBeGreaterThanOrEqual( 3 );
} );

describe.each( cases )( 'O2: golden production order %s', ( name ) => {
	test( 'holds against the published JSON Schema', () => {
		validate( order( name ) );
		expect( validate.errors ).toBeNull();
	} );

	test.each< ProductionFormat >( [ 'json', 'xml', 'csv' ] )(
		'is written as %s as it stands in the golden file',
		( format ) => {
			const made = productionDocument( order( name ), format, COLUMNS );
			expect( made.text ).toBe( read( name, `order.${ format }` ) );
		}
	);
} );

test( 'O2: the schema refuses what is no production order', () => {
	for ( const wrong of [
		{ version: '2.0' },
		{ sequence: 0 },
		{ surprise: 1 },
		{ reference: 'somebody' },
		{
			lines: [
				{
					...productionOrder().lines[ 0 ],
					parameters: [
						{ code: 'w', name: 'W', type: 'number', value: 'wide' },
					],
				},
			],
		},
		{
			lines: [
				{
					...productionOrder().lines[ 0 ],
					parameters: [
						{
							code: 'w',
							name: 'W',
							type: 'boolean',
							value: 'true',
						},
					],
				},
			],
		},
	] ) {
		expect( validate( { ...productionOrder(), ...wrong } ) ).toBe( false );
	}
} );

test( 'O2: ids of one order sort as its documents follow each other', () => {
	const ids = [ 10, 2, 1 ].map(
		( sequence ) =>
			productionDocument(
				productionOrder( 71, { sequence } ),
				'json',
				[]
			).id
	);
	expect( [ ...ids ].sort() ).toEqual( [ ...ids ].reverse() );
} );

test( 'O2: the signature is that of the Standard Webhooks specification', () => {
	expect(
		signatureHeaders(
			'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
			'msg_p5jXN8AQM9LWM0D4loKWxJek',
			1614265330,
			'{"test": 2432232314}'
		)
	).toEqual( {
		'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
		'webhook-timestamp': '1614265330',
		'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
	} );
} );
