// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source_tree.h"
#include "support/test.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What each room may include besides itself: rooms, or single files. Everything else of ours is a breach.
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> table = {
        {u"app/values"_s, {}},
        {u"app/training"_s, {u"values/"_s}},
        {u"app/net"_s, {u"values/"_s}},
        {u"app/providers"_s, {u"values/"_s, u"net/query.h"_s, u"net/http_reply.h"_s, u"net/http_request.h"_s}},
        {u"app/providers/dashscope"_s, {u"values/"_s, u"net/query.h"_s, u"net/http_reply.h"_s, u"providers/"_s}},
        {u"app/providers/openai"_s, {u"values/"_s, u"net/query.h"_s, u"net/http_reply.h"_s, u"providers/"_s}},
        {u"app/archive"_s, {u"values/"_s, u"training/"_s}},
        {u"app/sync"_s, {u"values/"_s, u"net/"_s, u"providers/dialect.h"_s, u"archive/"_s, u"training/"_s}},
        {u"app/files"_s,
         {u"values/"_s, u"training/"_s, u"providers/json_document.h"_s, u"providers/openai/event_reader.h"_s}},
        {u"app/simulator"_s, {}},
        {u"app/settings"_s, {u"values/"_s}},
        {u"app/commands"_s,
         {u"monitor.h"_s, u"job_store.h"_s, u"values/"_s, u"archive/archive_reader.h"_s, u"settings/"_s, u"training/"_s,
          u"providers/providers.h"_s, u"files/"_s}},
        {u"app/heap"_s, {}},
        {u"app/job_store"_s, {u"values/"_s}},
        {u"app/monitor"_s,
         {u"values/"_s, u"net/"_s, u"providers/"_s, u"training/"_s, u"archive/"_s, u"sync/"_s, u"settings/"_s,
          u"job_store.h"_s, u"monitor_private.h"_s, u"reparser.h"_s}},
        {u"app/reparser"_s, {u"values/"_s, u"training/"_s, u"archive/archive_reader.h"_s}},
    };
    return table;
}

const QStringList &allowedInUi()
{
    static const QStringList list = {u"monitor.h"_s,  u"job_store.h"_s, u"values/"_s,
                                     u"training/"_s,  u"settings/"_s,   u"archive/archive_reader.h"_s,
                                     u"archive/log_search.h"_s,         u"archive/line_pattern.h"_s, u"archive/log_room.h"_s,
                                     u"providers/providers.h"_s,        u"commands/"_s,
                                     u"files/"_s};
    return list;
}

/// In whichever brackets it stands.
bool isOurs(const QString &include)
{
    const QString top = QStringLiteral(TUNEWATCH_SOURCE);
    return QFileInfo(top + u"/app/"_s + include).isFile() || QFileInfo(top + u"/ui/"_s + include).isFile();
}

bool mayInclude(const QString &room, const QString &include)
{
    const QString own = room.section(u'/', 1);
    if (include.startsWith(own + QChar(u'/')) || include == own + ".h"_L1)
        return true;
    if (room.startsWith(u"ui")) {
        static const QStringList rooms = {u"theme/"_s, u"sidebar/"_s, u"jobs/"_s,   u"detail/"_s, u"log/"_s, u"full_log/"_s, u"files/"_s,
                                          u"chart/"_s, u"compare/"_s, u"accounts/"_s, u"history/"_s, u"settings/"_s, u"shell/"_s};
        const auto matches = [&](const QString &prefix) { return include.startsWith(prefix); };
        return !include.contains(u'/') || std::ranges::any_of(rooms, matches)
            || std::ranges::any_of(allowedInUi(), matches);
    }
    return std::ranges::any_of(allowed().value(room), [&](const QString &entry) { return include.startsWith(entry); });
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsIncludeOnlyWhatTheyMay()
    {
        static const QRegularExpression include(QStringLiteral("^#include [\"<]([^\">]+)[\">]"));
        QStringList breaches;
        for (const SourceFile &file : sourceFiles({u"app"_s, u"ui"_s})) {
            QVERIFY2(file.path.startsWith(u"ui") || allowed().contains(file.room()) || file.path == u"app/main.cpp",
                     qPrintable(u"a room without a rule: "_s + file.room()));
            for (const QString &line : file.lines) {
                const auto match = include.match(line);
                if (match.hasMatch() && isOurs(match.captured(1)) && !mayInclude(file.room(), match.captured(1)))
                    breaches << file.path + u" includes "_s + match.captured(1);
            }
        }
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }

    void forbiddenWordsStayOut_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("headersOnly");
        const QStringList both = {u"app"_s, u"ui"_s};
        QTest::newRow("QJson types in headers") << both << QStringLiteral("\\bQJson\\w+") << true;
        QTest::newRow("singletons") << both << QStringLiteral("\\binstance\\(\\)") << false;
        QTest::newRow("sender()") << both << QStringLiteral("\\bsender\\(\\)") << false;
        QTest::newRow("string connections") << both << QStringLiteral("\\bSIGNAL\\(") << false;
        QTest::newRow("nested event loops") << both << QStringLiteral("\\bQEventLoop\\b") << false;
        QTest::newRow("words for people in app") << QStringList{u"app"_s} << QStringLiteral("\\btr\\(") << false;
        QTest::newRow("widgets in app") << QStringList{u"app"_s} << QStringLiteral("#include <Q(Widget|Application|Gui)")
                                        << false;
        QTest::newRow("SQL in ui") << QStringList{u"ui"_s} << QStringLiteral("sqlite3") << false;
    }

    void forbiddenWordsStayOut()
    {
        QFETCH(QStringList, folders);
        QFETCH(QString, pattern);
        QFETCH(bool, headersOnly);
        const QRegularExpression forbidden(pattern);
        QStringList found;
        for (const SourceFile &file : sourceFiles(folders)) {
            if (headersOnly && !file.isHeader())
                continue;
            for (qsizetype i = 0; i < file.lines.size(); ++i) {
                if (codeOf(file.lines.at(i)).contains(forbidden))
                    found << QStringLiteral("%1:%2").arg(file.path).arg(i + 1);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theSimulatorIncludesNothingOfOurs()
    {
        for (const SourceFile &file : sourceFiles({u"app/simulator"_s})) {
            for (const QString &line : file.lines) {
                QVERIFY2(!line.startsWith(u"#include \"") || line.startsWith(u"#include \"simulator/"),
                         qPrintable(file.path + u": "_s + line));
            }
        }
    }
};

TUNEWATCH_TEST(layers, LayersTest)
#include "tst_layers.moc"
