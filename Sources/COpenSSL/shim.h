// SPDX-License-Identifier: Apache-2.0
#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/x509_vfy.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/bio.h>

// The options are macros of macros, which Swift does not see.
static inline void interop_tls_options(SSL_CTX *context) {
    SSL_CTX_set_options(
        context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET | SSL_OP_CIPHER_SERVER_PREFERENCE
                     | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(
        context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
}
static inline int interop_tls_versions(SSL_CTX *context, int least) {
    return SSL_CTX_set_min_proto_version(context, least);
}
static inline int interop_tls_server_name(SSL *session, const char *name) {
    return (int)SSL_set_tlsext_host_name(session, name);
}
static inline int interop_general_name_count(void *names) { return sk_GENERAL_NAME_num((GENERAL_NAMES *)names); }
// The text of a DNS name; NULL for every other kind of name.
static inline ASN1_STRING *interop_dns_name(void *names, int place) {
    GENERAL_NAME *name = sk_GENERAL_NAME_value((GENERAL_NAMES *)names, place);
    return name != NULL && name->type == GEN_DNS ? name->d.dNSName : NULL;
}
static inline void interop_free_names(void *names) { GENERAL_NAMES_free((GENERAL_NAMES *)names); }
#endif
