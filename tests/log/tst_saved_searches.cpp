// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/saved_searches.h"

#include "settings/settings.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SavedSearchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsThereTheNextTime()
    {
        const QTemporaryDir dir;
        const SearchTerm term{u"\"loss\" and not \"é\""_s, SearchTerm::Syntax::Regex, Qt::CaseSensitive, true, true};
        QString id;
        {
            Settings settings(dir.path());
            SavedSearches searches(&settings);
            QVERIFY(searches.all().empty());
            QSignalSpy changes(&searches, &SavedSearches::changed);
            id = searches.add(u" Grad \n norm "_s, term);
            searches.add(u"Errors"_s, {u"error"_s});
            QCOMPARE(changes.count(), 2);
        }
        Settings settings(dir.path());
        const SavedSearches searches(&settings);
        QCOMPARE(searches.all().size(), size_t(2));
        QCOMPARE(*searches.find(id), (SavedSearch{id, u"Grad norm"_s, term}));
        QCOMPARE(searches.all().back().term, SearchTerm{u"error"_s});
        QCOMPARE(searches.withTerm(term)->id, id);
        QVERIFY(!searches.withTerm({u"other"_s}));
    }

    void oneNameIsOneSearch()
    {
        const QTemporaryDir dir;
        Settings settings(dir.path());
        SavedSearches searches(&settings);
        const QString id = searches.add(u"Errors"_s, {u"error"_s});
        searches.add(u"Other"_s, {u"x"_s});
        QCOMPARE(searches.add(u"ERRORS"_s, {u"fatal"_s}), id);
        QCOMPARE(searches.all().size(), size_t(2));
        QCOMPARE(searches.all().front(), (SavedSearch{id, u"ERRORS"_s, {u"fatal"_s}}));
        QCOMPARE(searches.named(u"errors"_s)->id, id);
        QVERIFY(searches.add(u"  "_s, {u"x"_s}).isEmpty());
        QVERIFY(searches.add(u"Nothing"_s, {}).isEmpty());
        QCOMPARE(searches.all().size(), size_t(2));
    }

    void searchesAreRenamedAndRemoved()
    {
        const QTemporaryDir dir;
        Settings settings(dir.path());
        SavedSearches searches(&settings);
        const QString id = searches.add(u"Errors"_s, {u"error"_s});
        QSignalSpy changes(&searches, &SavedSearches::changed);
        searches.rename(id, u"Failures"_s);
        searches.rename(id, u" "_s);
        searches.rename(u"nobody"_s, u"x"_s);
        QCOMPARE(searches.find(id)->name, u"Failures"_s);
        QCOMPARE(changes.count(), 1);
        searches.remove(id);
        searches.remove(id);
        QVERIFY(!searches.find(id));
        QCOMPARE(changes.count(), 2);
        QVERIFY(!settings.value(Settings::Key::SavedSearches).isValid());
    }

    void aDamagedEntryCostsItselfOnly()
    {
        const QTemporaryDir dir;
        Settings settings(dir.path());
        settings.set(Settings::Key::SavedSearches,
                     uR"([1, {"id": "a", "name": "no text"}, {"id": "b", "name": "whole", "text": "x"}, {"id": "b", "name": "twice", "text": "y"}])"_s);
        const SavedSearches searches(&settings);
        QCOMPARE(searches.all().size(), size_t(1));
        QCOMPARE(searches.all().front().name, u"whole"_s);
    }
};

TUNEWATCH_TEST(saved_searches, SavedSearchesTest)
#include "tst_saved_searches.moc"
