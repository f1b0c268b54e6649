// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/saved_filters.h"

#include "settings/settings.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using View = JobFilterSpec::View;

namespace {

SavedFilter filterNamed(const QString &name, const QString &search = {})
{
    SavedFilter filter;
    filter.name = name;
    filter.spec.account = u"sg"_s;
    filter.chips = {{View::Failed, View::Running}, JobChips::Period::Week};
    filter.search = search;
    return filter;
}

} // namespace

class SavedFiltersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QStringList names() const
    {
        Settings settings(m_directory->path());
        const SavedFilters saved(&settings);
        QStringList names;
        for (const SavedFilter &filter : saved.all())
            names << filter.name;
        return names;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatIsSavedIsReadBackInTheNextRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("search");
        QTest::newRow("plain") << u"Failed this week"_s << QString();
        QTest::newRow("Chinese") << u"本周失败的客服任务"_s << u"客服 v7"_s;
        QTest::newRow("what an ini file treats specially") << u"a=b; \"c\", %1 @Invalid() \\"_s << u"[x]\\n,"_s;
        QTest::newRow("as long as it may be") << QString(SavedFilters::LongestName, u'长') << QString(500, u's');
    }

    void whatIsSavedIsReadBackInTheNextRun()
    {
        QFETCH(QString, name);
        QFETCH(QString, search);
        SavedFilter saved;
        {
            Settings settings(m_directory->path());
            saved = SavedFilters(&settings).save(filterNamed(name, search));
            QCOMPARE(saved.name, name);
            QCOMPARE(saved.spec.saved, saved.id);
        }
        Settings settings(m_directory->path());
        const SavedFilters again(&settings);
        QCOMPARE(again.all().size(), size_t(1));
        QVERIFY(again.all().front() == saved);
    }

    void aNameThatIsTakenReplacesItsView()
    {
        Settings settings(m_directory->path());
        SavedFilters filters(&settings);
        const QSignalSpy changes(&filters, &SavedFilters::changed);
        const SavedFilter first = filters.save(filterNamed(u"Nightly"_s, u"old"_s));
        filters.save(filterNamed(u"Other"_s));
        const SavedFilter again = filters.save(filterNamed(u" nightly "_s, u"new"_s));
        QCOMPARE(again.id, first.id);
        QCOMPARE(changes.count(), 3);
        QCOMPARE(names(), (QStringList{u"nightly"_s, u"Other"_s}));
        QCOMPARE(filters.find(first.id)->search, u"new"_s);
    }

    void renamesAndRemoves()
    {
        Settings settings(m_directory->path());
        SavedFilters filters(&settings);
        const QString first = filters.save(filterNamed(u"One"_s)).id;
        const QString second = filters.save(filterNamed(u"Two"_s)).id;
        filters.rename(first, u"line one\nline two"_s);
        filters.rename(second, u"  "_s); // a row without a name could not be read
        QCOMPARE(names(), (QStringList{u"line one line two"_s, u"Two"_s}));
        filters.remove(first);
        filters.remove(u"nobody"_s);
        QCOMPARE(names(), QStringList{u"Two"_s});
        filters.remove(second);
        QVERIFY(names().isEmpty());
    }

    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("no JSON") << u"[{"_s << QStringList();
        QTest::newRow("no list") << u"{\"id\":\"a\"}"_s << QStringList();
        QTest::newRow("entries of another kind") << u"[1,null,\"x\",[]]"_s << QStringList();
        QTest::newRow("no id, no name, the same id twice, a view of a newer program")
            << u"[{\"name\":\"n\"},{\"id\":\"a\"},{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"a\",\"name\":\"B\"},"
               "{\"id\":\"c\",\"name\":\"C\",\"view\":[\"starred\",\"\",\"\",\"\"]}]"_s
            << QStringList{u"A"_s, u"C"_s};
    }

    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(QString, kept);
        QFETCH(QStringList, names);
        Settings(m_directory->path()).set(Settings::Key::SavedViews, kept);
        QCOMPARE(this->names(), names);
    }
};

TUNEWATCH_TEST(saved_filters, SavedFiltersTest)
#include "tst_saved_filters.moc"
