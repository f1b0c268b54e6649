// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive_file.h"

#include "archive/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using sqlite::Database;
using sqlite::storageError;

namespace archive_file {

namespace {

enum class Content { Empty, Ours, Damaged };

QString pathIn(const QString &directory)
{
    return directory + u"/archive.sqlite"_s;
}


/// Checks what the start and every download depend on. The bulk, text and facts of log lines, is left out on purpose:
/// a damaged block costs its own thousand lines, and must not cost the person everything else.
bool isSound(Database *db)
{
    static constexpr const char *checks[] = {
        "PRAGMA quick_check(account)", "PRAGMA quick_check(job)",        "PRAGMA quick_check(status)",
        "PRAGMA quick_check(digest)",  "PRAGMA quick_check(checkpoints)", "PRAGMA quick_check(log)",
        "PRAGMA quick_check(block)",   "PRAGMA quick_check(gap)",
    };
    for (const char *check : checks) {
        sqlite::Statement query = db->statement(check);
        if (!query.next() || query.text(0) != "ok"_L1)
            return false;
    }
    return true;
}

/// The failure to read any of it, other than damage, is an error: a full disk must not look like a broken file.
Result<Content> examine(Database *db)
{
    db->takeFailure();
    const qint64 version = db->number("PRAGMA user_version");
    const qint64 application = db->number("PRAGMA application_id");
    const qint64 tables = db->number("SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
    const bool isOurs = application == schema::ApplicationId;
    const bool isNewer = isOurs && version > qint64(schema::steps().size());
    // All of our tables exist since version 1.
    const qint64 known = db->number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ("
                                    "'account', 'job', 'status', 'digest', 'checkpoints', 'log', 'block', "
                                    "'block_text', 'block_facts', 'gap')");
    const bool isEmpty = version == 0 && tables == 0;
    const bool sound = isEmpty || (isOurs && version >= 1 && !isNewer && known == 10 && isSound(db));
    if (const std::optional<Error> failure = db->takeFailure()) {
        if (failure->code == "damaged"_L1)
            return Content::Damaged;
        return Failure(*failure);
    }
    if (isNewer)
        return Failure(storageError(u"newer"_s, u"the archive has version %1, this program knows %2"_s.arg(version)
                                                    .arg(schema::steps().size())));
    if (!sound)
        return Content::Damaged;
    return isEmpty ? Content::Empty : Content::Ours;
}

/// The new name of a damaged file. Its -wal and -shm go along and first: a log left behind alone would be applied to, or
/// deleted by, the file that takes the place.
Result<QString> moveAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    const QString base = QFileInfo(path).absolutePath() + u"/archive.damaged-"_s + stamp;
    QString target = base + u".sqlite"_s;
    for (int n = 2; QFile::exists(target) || QFile::exists(target + u"-wal"_s); ++n)
        target = base + u'-' + QString::number(n) + u".sqlite"_s;
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        const QByteArray from = QFile::encodeName(path + suffix);
        // Not QFile::rename: where this refuses, that would copy.
        if (std::rename(from.constData(), QFile::encodeName(target + suffix).constData()) != 0 && errno != ENOENT)
            return Failure(sqlite::systemError(errno));
    }
    return target;
}

/// A file cut to nothing beside a log that is not: SQLite would delete the log without a word.
bool isCutToNothing(const QString &path)
{
    return QFile::exists(path) && QFileInfo(path).size() == 0 && QFileInfo(path + u"-wal"_s).size() > 0;
}

Result<std::unique_ptr<Database>> openSound(const QString &path, QString *setAside)
{
    bool isDamaged = isCutToNothing(path);
    if (!isDamaged) {
        Result<std::unique_ptr<Database>> db = Database::open(path, Database::Mode::ReadWrite);
        if (!db && db.error().code != "damaged"_L1)
            return db;
        if (db && (*db)->isReadOnly())
            return Failure(storageError(u"readonly"_s, u"%1 is read-only"_s.arg(path)));
        if (db) {
            (*db)->keepWalOnClose(true);
            const Result<Content> content = examine(db->get());
            if (!content)
                return Failure(content.error());
            if (*content != Content::Damaged)
                return db;
        }
    }
    const Result<QString> target = moveAside(path);
    if (!target)
        return Failure(target.error());
    *setAside = *target;
    return Database::open(path, Database::Mode::ReadWrite);
}

/// A private copy that SQLite can recover.
Result<Readable> openCopy(const QString &path)
{
    auto directory = std::make_unique<QTemporaryDir>();
    if (!directory->isValid())
        return Failure(storageError(u"io"_s, directory->errorString()));
    const QString target = pathIn(directory->path());
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(path + suffix);
        if (!file.copy(target + suffix))
            return Failure(storageError(u"io"_s, file.errorString()));
        QFile::setPermissions(target + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    Result<std::unique_ptr<Database>> db = Database::open(target, Database::Mode::ReadWrite);
    if (!db)
        return Failure(db.error());
    return Readable{std::move(directory), std::move(*db)};
}

Result<Readable> openUnwritable(const QString &path)
{
    if (QFileInfo(path + u"-wal"_s).size() > 0)
        return openCopy(path);
    Result<std::unique_ptr<Database>> db = Database::open(path, Database::Mode::Immutable);
    if (!db)
        return Failure(db.error());
    return Readable{nullptr, std::move(*db)};
}

/// Version of an archive; the first read of a connection, hence the one that fails.
Result<int> readableVersion(Database *db)
{
    db->takeFailure();
    const auto version = int(db->number("PRAGMA user_version"));
    const qint64 tables = db->number("SELECT count(*) FROM sqlite_schema");
    if (std::optional<Error> failure = db->takeFailure())
        return Failure(std::move(*failure));
    if (tables == 0)
        return Failure(storageError(u"missing"_s, u"the archive is empty"_s));
    if (version < 1 || version > int(schema::steps().size()))
        return Failure(storageError(u"newer"_s, u"the archive has version %1, this program knows %2"_s.arg(version)
                                                    .arg(schema::steps().size())));
    return version;
}

} // namespace

Result<Writable> openForWriting(const QString &dataDir, int maxPages)
{
    const QString path = pathIn(dataDir);
    Writable file;
    Result<std::unique_ptr<Database>> db = openSound(path, &file.setAside);
    if (!db)
        return Failure(db.error());
    file.db = std::move(*db);
    file.db->keepWalOnClose(false);
    // Counts for a new file only: what a person removes can be given back to the disk piece by piece.
    file.db->execute("PRAGMA auto_vacuum = INCREMENTAL");
    file.db->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864");
    if (maxPages > 0)
        file.db->execute(("PRAGMA max_page_count = " + QByteArray::number(maxPages)).constData());
    if (std::optional<Error> failure = file.db->takeFailure())
        return Failure(std::move(*failure));
    const Result<int> from = schema::migrate(file.db.get(), schema::steps());
    if (!from)
        return Failure(from.error());
    file.migratedFrom = *from < int(schema::steps().size()) ? *from : 0;
    return file;
}

Result<Readable> openForReading(const QString &dataDir)
{
    const QString path = pathIn(dataDir);
    if (!QFile::exists(path))
        return Failure(storageError(u"missing"_s, u"%1 does not exist"_s.arg(path)));
    Result<std::unique_ptr<Database>> db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return Failure(db.error());
    Readable file{nullptr, std::move(*db)};
    Result<int> version = readableVersion(file.db.get());
    if (!version && (version.error().code == "readonly"_L1 || version.error().code == "io"_L1)) {
        Result<Readable> unwritable = openUnwritable(path);
        if (!unwritable)
            return unwritable;
        file = std::move(*unwritable);
        version = readableVersion(file.db.get());
    }
    if (!version)
        return Failure(version.error());
    return file;
}

Result<bool> shrink(Database *db)
{
    constexpr qint64 QuicklyRewritten = 262'144; // pages: a gigabyte takes some seconds
    constexpr qint64 Incremental = 2;
    const qint64 unused = db->number("PRAGMA freelist_count");
    const qint64 used = db->number("PRAGMA page_count") - unused;
    const bool isIncremental = db->number("PRAGMA auto_vacuum") == Incremental;
    // Files of older programs are written anew once. Where that would take long, what is unused is filled by the next lines.
    if (unused > 0 && isIncremental)
        db->execute("PRAGMA incremental_vacuum(2000)");
    else if (unused > 0 && used < QuicklyRewritten)
        db->execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
    const bool hasMore = isIncremental && db->number("PRAGMA freelist_count") > 0;
    if (std::optional<Error> failure = db->takeFailure())
        return Failure(std::move(*failure));
    return hasMore;
}

} // namespace archive_file
