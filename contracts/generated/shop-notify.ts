// Generated from contracts/shop-notify.wsdl by tools/generate-contracts.ts. Do not edit.
import { z } from 'zod';
import { text, unsignedLong, flag } from '../wire.ts';

export const shopIdSchema = text( { pattern: /^(?:[a-z0-9]{1,8})$/ } );
export type ShopId = z.output< typeof shopIdSchema >;
export const messageIdSchema = unsignedLong();
export type MessageId = z.output< typeof messageIdSchema >;
export const objectTypeSchema = z.enum( [
	'goods',
	'stock',
	'prices',
	'photos',
	'order',
	'customer',
	'invoice',
] );
export type ObjectType = z.output< typeof objectTypeSchema >;
export const keySchema = text( { min: 1, max: 30 } );
export type Key = z.output< typeof keySchema >;
export const text500Schema = text( { max: 500 } );
export type Text500 = z.output< typeof text500Schema >;
export const notifyChangedSchema = z.object( {
	shopId: shopIdSchema,
	messageId: messageIdSchema,
	objectType: objectTypeSchema,
	key: keySchema,
} );
export type NotifyChanged = z.output< typeof notifyChangedSchema >;
export const notifyChangedResponseSchema = z.object( { received: flag() } );
export type NotifyChangedResponse = z.output<
	typeof notifyChangedResponseSchema
>;
export const deniedSchema = z.object( { reason: text500Schema } );
export type Denied = z.output< typeof deniedSchema >;
