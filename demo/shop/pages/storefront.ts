import type { FastifyInstance } from 'fastify';
import { visibleCategories } from '../catalogue/categories.ts';
import {
	publishedBySlug,
	publishedProducts,
	type ProductRecord,
} from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { photosOf, publicFile, type FileRecord } from '../photos/files.ts';
import { html, type Markup } from './html.ts';
import { money, page } from './layout.ts';

/** What any guest sees: the list with its search, single products and categories. */
export function registerStorefront(
	server: FastifyInstance,
	shop: ShopContext
): void {
	server.get( '/', async ( request, reply ) => {
		const { s = '' } = request.query as { s?: string };
		const products = publishedProducts( shop, s );
		return reply
			.type( 'text/html' )
			.send( page( 'Produkty', list( products, s ) ) );
	} );

	server.get( '/product/:slug', async ( request, reply ) => {
		const { slug } = request.params as { slug: string };
		const product = publishedBySlug( shop, slug );
		return product
			? reply
					.type( 'text/html' )
					.send(
						page(
							product.name,
							single( product, photosOf( shop, product.id ) )
						)
					)
			: reply
					.status( 404 )
					.type( 'text/html' )
					.send(
						page(
							'Nie ma takiej strony',
							html`<p><a href="/">Wróć do produktów</a></p>`
						)
					);
	} );

	server.get( '/photo/:id', async ( request, reply ) => {
		const { id } = request.params as { id: string };
		const file = publicFile( shop, Number( id ) );
		return file
			? reply.type( file.type ).send( Buffer.from( file.content ) )
			: reply.status( 404 ).send();
	} );

	server.get( '/product-category/:slug', async ( request, reply ) => {
		const { slug } = request.params as { slug: string };
		const category = visibleCategories( shop ).find(
			( one ) => one.slug === slug
		);
		if ( ! category ) {
			return reply
				.status( 404 )
				.type( 'text/html' )
				.send(
					page(
						'Nie ma takiej strony',
						html`<p><a href="/">Wróć do produktów</a></p>`
					)
				);
		}
		const products = shop.db.all< ProductRecord >(
			`SELECT products.* FROM products JOIN product_categories ON product_id = products.id
			WHERE category_id = :id AND status = 'publish' ORDER BY name`,
			{ id: category.id }
		);
		return reply
			.type( 'text/html' )
			.send( page( category.name, list( products, '' ) ) );
	} );
}

function list( products: readonly ProductRecord[], search: string ): Markup {
	return html` <form action="/" method="get">
			<label
				>Szukaj <input type="search" name="s" value="${ search }"
			/></label>
		</form>
		${ products.length === 0 ? html`<p>Nie ma tu jeszcze produktów w sprzedaży.</p>` : basketForm( products ) }`;
}

function basketForm( products: readonly ProductRecord[] ): Markup {
	return html`<form action="/basket" method="get">
		<table>
			<thead>
				<tr>
					<th>Produkt</th>
					<th class="number">Cena z VAT</th>
					<th class="number">Stan</th>
					<th>Ilość</th>
				</tr>
			</thead>
			<tbody>
				${ products.map(
					( product ) =>
						html`<tr data-sku="${ product.sku ?? '' }">
							<td>
								<a href="/product/${ product.slug }"
									>${ product.name }</a
								><br /><small>${ product.sku ?? '' }</small>
							</td>
							<td class="number">
								${ product.price === null ? '–' : money( product.price ) }
							</td>
							<td class="number">${ availability( product ) }</td>
							<td>
								<input
									type="number"
									name="q${ product.id }"
									min="0"
									value="0"
									aria-label="Ilość: ${ product.name }"
								/>
							</td>
						</tr>`
				) }
			</tbody>
		</table>
		<p><button>Do koszyka</button></p>
	</form>`;
}

function single(
	product: ProductRecord,
	photos: readonly FileRecord[]
): Markup {
	return html`${ photos.map(
			( { id } ) =>
				html`<img
					src="/photo/${ id }"
					alt="${ product.name }"
					width="240"
				/>`
		) }
		<p>${ product.description }</p>
		<dl>
			<dt>Indeks</dt>
			<dd>${ product.sku ?? '' }</dd>
			<dt>Cena z VAT</dt>
			<dd>${ product.price === null ? '–' : money( product.price ) }</dd>
			<dt>Stan</dt>
			<dd>${ availability( product ) }</dd>
		</dl>
		<form action="/basket" method="get">
			<label
				>Ilość
				<input
					type="number"
					name="q${ product.id }"
					min="1"
					value="1" /></label
			><button>Do koszyka</button>
		</form>`;
}

function availability( product: ProductRecord ): string {
	return product.manage_stock
		? `${ product.stock ?? 0 } ${ product.unit }`
		: 'na zamówienie';
}
