// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite's C API, wrapped once. A connection and all that comes from it belong to one thread.
namespace sqlite {

class Database;

/// A statement in use. Leaving its scope resets it, so that it holds no read transaction open.
class Statement
{
public:
    Statement(Database *db, sqlite3_stmt *statement);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the parameters from the first on; values are copied. An invalid time is NULL.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    /// True when there is a row to read.
    bool next();
    /// Runs to the end; for statements without rows.
    void run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    /// Valid until the next call of next().
    QByteArrayView view(int column) const;
    QDateTime time(int column) const;

private:
    void bindAt(int index, qint64 value);
    void bindAt(int index, int value) { bindAt(index, qint64(value)); }
    void bindAt(int index, bool value) { bindAt(index, qint64(value)); }
    void bindAt(int index, const QString &text);
    void bindAt(int index, const QByteArray &blob);
    void bindAt(int index, const QDateTime &time);
    void check(int code);

    Database *const m_db;
    sqlite3_stmt *const m_statement; ///< null when it could not be prepared; the failure is with the database then
};

/// One connection.
///
/// The first failure sticks: statements after it do nothing and read as "no row", until the Transaction around them ends
/// and hands it out. So the code of a call reads straight through and is checked in one place.
class Database
{
public:
    enum class Mode {
        ReadOnly,
        ReadWrite, ///< creates the file
        Immutable, ///< trusts that nobody writes: needs neither -wal nor -shm, and ignores them
    };

    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// `sql` is a literal: it is prepared once and found again by its address.
    Statement statement(const char *sql);
    /// Runs statements that are not worth keeping: pragmas, a schema.
    void execute(const char *sql);
    /// First column of the first row; 0 when there is none.
    qint64 number(const char *sql);
    qint64 changes() const;

    bool hasFailed() const { return m_failure.has_value(); }
    void fail(Error error);
    /// Notes SQLite's own error `code`.
    void fail(int code);
    std::optional<Error> takeFailure();

    /// Whether the file itself refuses writing although ReadWrite was asked for.
    bool isReadOnly() const;
    /// Leaves the write-ahead log as it is when closing: for files that are none of our business.
    void keepWalOnClose(bool isKept);
    /// Moves the write-ahead log into the file and empties it, as far as readers allow; never waits.
    void checkpoint();
    bool isInTransaction() const;
    void rollBack();

private:
    Database() = default;

    sqlite3 *m_db = nullptr;
    std::unordered_map<const char *, sqlite3_stmt *> m_statements;
    std::optional<Error> m_failure;
};

/// A failure of storage: `code` is one of full, readonly, damaged, locked, io, …; `message` the system's own sentence.
Error storageError(const QString &code, const QString &message);
/// The same for what the system refused with an errno.
Error systemError(int number);

} // namespace sqlite
