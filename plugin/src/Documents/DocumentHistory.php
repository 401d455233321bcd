<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * What the history of an invoice or order tells of its file.
 */
final class DocumentHistory {

	public const REQUESTED    = 'document_requested';
	public const FETCHED      = 'document_fetched';
	public const FETCHED_ANEW = 'document_fetched_anew';
	public const DOWNLOADED   = 'document_downloaded';
	public const MAILED       = 'document_mailed';
	public const MAIL_FAILED  = 'document_mail_failed';
}
