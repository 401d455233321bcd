import type { FastifyInstance } from 'fastify';
import { visibleCategories } from '../catalogue/categories.ts';
import {
	publishedProducts,
	type ProductRecord,
} from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { photosOf } from '../photos/files.ts';
import { html } from './html.ts';

/** What machines read as guests: catalogue and categories as JSON, feed, sitemap. */
export function registerPublicData(
	server: FastifyInstance,
	shop: ShopContext
): void {
	server.get( '/catalogue.json', async ( request ) => {
		const { search = '' } = request.query as { search?: string };
		return publishedProducts( shop, search ).map( ( product ) => ( {
			id: product.id,
			sku: product.sku,
			name: product.name,
			price: product.price,
			stock: product.manage_stock ? product.stock : null,
			description: product.description,
			categories: categoryNames( shop, product ),
			photos: photosOf( shop, product.id ).map(
				( { id } ) => `${ shop.siteUrl() }/photo/${ id }`
			),
			url: addressOf( shop, product ),
		} ) );
	} );

	server.get( '/categories.json', async () =>
		visibleCategories( shop ).map( ( { id, name, slug } ) => ( {
			id,
			name,
			slug,
		} ) )
	);

	server.get( '/feed', async ( _request, reply ) => {
		const items = publishedProducts( shop ).map(
			( product ) =>
				html`<item><title>${ product.name }</title><link>${ addressOf( shop, product ) }</link><guid isPermaLink="false">${ product.sku ?? String( product.id ) }</guid></item>`
		);
		const feed = html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Sklep pokazowy</title><link>${ shop.siteUrl() }</link><description>Produkty</description>${ items }</channel></rss>`;
		return reply.type( 'application/rss+xml' ).send( feed.markup );
	} );

	server.get( '/sitemap.xml', async ( _request, reply ) => {
		const addresses = [
			...publishedProducts( shop ).map( ( product ) =>
				addressOf( shop, product )
			),
			...visibleCategories( shop ).map(
				( { slug } ) => `${ shop.siteUrl() }/product-category/${ slug }`
			),
		];
		const sitemap = html`<?xml version="1.0" encoding="UTF-8"?>
			<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
				>${ addresses.map(
					( address ) => html`<url><loc>${ address }</loc></url>`
				) }</urlset
			>`;
		return reply.type( 'application/xml' ).send( sitemap.markup );
	} );
}

function addressOf( shop: ShopContext, product: ProductRecord ): string {
	return `${ shop.siteUrl() }/product/${ product.slug }`;
}

function categoryNames( shop: ShopContext, product: ProductRecord ): string[] {
	const visible = new Map(
		visibleCategories( shop ).map( ( { id, name } ) => [ id, name ] )
	);
	return shop.db
		.all< { id: number } >(
			'SELECT category_id AS id FROM product_categories WHERE product_id = :id',
			{ id: product.id }
		)
		.flatMap( ( { id } ) => visible.get( id ) ?? [] );
}
