/** Codes of errors before a connection to HQ existed. */
const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Codes of certificates that Node does not accept (X509_V_ERR_* of OpenSSL). It ends the connection before a request is
 * written, so that a login never reaches a server that is not proven to be HQ.
 */
const BAD_CERTIFICATE = [
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
  'CRL_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

const badCertificate = new Set(BAD_CERTIFICATE);
const neverSent = new Set([...NO_CONNECTION, ...BAD_CERTIFICATE]);

/** Whether the code of an error proves that HQ has received nothing of the request. */
export const isNeverSent = (code: string): boolean => neverSent.has(code);

/** Whether it is the code of a certificate that is not accepted. */
export const isBadCertificate = (code: string): boolean => badCertificate.has(code);
