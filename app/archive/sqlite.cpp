// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/sqlite.h"

#include <QFile>
#include <QTimeZone>
#include <QUrl>
#include <cerrno>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace sqlite {

namespace {

constexpr int BusyTimeoutMs = 5000; // recovery and checkpoints of a neighbour take milliseconds

QString codeOfSystem(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT: return u"full"_s;
    case EACCES:
    case EPERM:
    case EROFS: return u"readonly"_s;
    default: return u"io"_s;
    }
}

QString codeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return u"full"_s;
    case SQLITE_READONLY: return u"readonly"_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return u"damaged"_s;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return u"locked"_s;
    default: return u"io"_s;
    }
}

Error errorOf(sqlite3 *db, int code)
{
    // A full disk shows as FULL, but also as IOERR (shared memory that cannot grow) and CANTOPEN (no room for the -wal).
    // SQLite keeps the errno of these two only.
    const int primary = code & 0xff;
    const bool isSystem = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    const int number = isSystem && db ? sqlite3_system_errno(db) : 0;
    if (number != 0)
        return systemError(number);
    return storageError(codeOf(code), QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)));
}

QByteArray fileName(const QString &path, Database::Mode mode)
{
    if (mode != Database::Mode::Immutable)
        return QFile::encodeName(path);
    return QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
}

int openFlags(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadOnly: return SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    Q_UNREACHABLE();
}

} // namespace

Error storageError(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = code;
    error.message = message;
    return error;
}

Error systemError(int number)
{
    return storageError(codeOfSystem(number), qt_error_string(number));
}

Statement::Statement(Database *db, sqlite3_stmt *statement)
    : m_db(db)
    , m_statement(statement)
{
}

Statement::~Statement()
{
    sqlite3_reset(m_statement);
}

bool Statement::next()
{
    if (!m_statement || m_db->hasFailed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_db->fail(code);
    sqlite3_reset(m_statement);
    return false;
}

void Statement::run()
{
    while (next()) {
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, data ? sqlite3_column_bytes(m_statement, column) : 0};
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

void Statement::bindAt(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindAt(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bindAt(int index, const QByteArray &blob)
{
    check(sqlite3_bind_blob64(m_statement, index, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT));
}

void Statement::bindAt(int index, const QDateTime &time)
{
    check(time.isValid() ? sqlite3_bind_int64(m_statement, index, time.toMSecsSinceEpoch())
                         : sqlite3_bind_null(m_statement, index));
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && m_statement)
        m_db->fail(code);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database);
    const int flags = openFlags(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(fileName(path, mode).constData(), &database->m_db, flags, nullptr);
    if (code != SQLITE_OK)
        return Failure(errorOf(database->m_db, code));
    sqlite3_busy_timeout(database->m_db, BusyTimeoutMs);
    return database;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

Statement Database::statement(const char *sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return Statement(this, known->second);
    sqlite3_stmt *prepared = nullptr;
    if (hasFailed())
        return Statement(this, nullptr);
    const int code = sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
        return Statement(this, nullptr);
    }
    m_statements.emplace(sql, prepared);
    return Statement(this, prepared);
}

void Database::execute(const char *sql)
{
    if (hasFailed())
        return;
    const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

qint64 Database::number(const char *sql)
{
    Statement query = statement(sql);
    return query.next() ? query.integer(0) : 0;
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_db);
}

void Database::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

void Database::fail(int code)
{
    fail(errorOf(m_db, code));
}

std::optional<Error> Database::takeFailure()
{
    return std::exchange(m_failure, std::nullopt);
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_db, "main") == 1;
}

void Database::keepWalOnClose(bool isKept)
{
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isKept ? 1 : 0, nullptr);
}

void Database::checkpoint()
{
    // Without patience, TRUNCATE does what PASSIVE does while somebody reads.
    sqlite3_busy_timeout(m_db, 0);
    sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_db, BusyTimeoutMs);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_db) == 0;
}

void Database::rollBack()
{
    // A full disk has already rolled back by itself.
    if (isInTransaction())
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace sqlite
