// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog in which a person teaches a pattern: what it says, what it shows, what it gives.

#include "chart/taught_patterns.h"
#include "chart/teach_dialog.h"

#include "settings/settings.h"
#include "support/test.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using training::TaughtText;

namespace {

/// 300 lines, every third with a cost; they begin at line 1000.
std::shared_ptr<const LogSample> sampleOfCosts()
{
    LogSample sample;
    LogLines lines;
    for (int i = 0; i < 300; ++i)
        lines.append(i % 3 == 0 ? "it " + QByteArray::number(i) + " epoch 0.5 cost 0." + QByteArray::number(i) + " \x1b[0mend"
                                : QByteArrayLiteral("words in between"));
    sample.parts.push_back({1000, lines});
    return std::make_shared<const LogSample>(std::move(sample));
}

const QString CostPattern = u"it (?<step>\\d+) epoch (?<epoch>\\S+) cost (?<value>\\S+)"_s;

struct Shown
{
    explicit Shown(const std::optional<TaughtText> &kept = {}, const QString &model = u"qwen3-8b"_s)
        : dialog(new TeachDialog(model, kept))
    {
        dialog->setSample(sampleOfCosts());
        dialog->show();
    }
    ~Shown() { delete dialog.data(); }

    QLineEdit *field(const QString &name) const
    {
        for (auto *field : dialog->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        qFatal("no such field");
    }
    QLineEdit *pattern() const { return field(u"Pattern"_s); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    }
    const QAbstractItemModel &rows() const { return *dialog->findChild<QTableView *>()->model(); }
    QStringList row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < rows().columnCount(); ++column)
            cells.append(rows().index(number, column).data().toString());
        return cells;
    }

    QPointer<TeachDialog> dialog;
};

} // namespace

class TeachDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aPatternIsTriedWhileItIsWritten()
    {
        const Shown shown;
        QVERIFY(!shown.button(u"Save"_s)->isEnabled());
        QTest::keyClicks(shown.pattern(), CostPattern);
        QVERIFY(shown.button(u"Save"_s)->isEnabled());
        QTRY_COMPARE(shown.rows().rowCount(), 100);
        QCOMPARE(shown.row(1), (QStringList{u"1,004"_s, u"3"_s, u"0.5"_s, u"loss"_s, u"0.3"_s, u"it 3 epoch 0.5 cost 0.3 end"_s}));
        QVERIFY(shown.says(u"100 matches in 300 lines of this log"_s));
        QVERIFY(shown.pattern()->accessibleDescription().startsWith(u"100 matches"_s));

        shown.pattern()->setText(u"nothing (?<value>\\d)"_s);
        QTRY_VERIFY(shown.says(u"0 matches in 300 lines of this log"_s));
        QCOMPARE(shown.rows().rowCount(), 0);
    }

    void theNameOfTheValuesIsShown()
    {
        const Shown shown;
        shown.pattern()->setText(CostPattern);
        shown.field(u"Name of the values"_s)->setText(u"cost"_s);
        QTRY_COMPARE(shown.rows().rowCount(), 100);
        QCOMPARE(shown.row(0).at(3), u"cost"_s);
    }

    void whatIsWrongIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("open bracket") << u"a(?<value>b"_s << u"missing closing parenthesis at character 12"_s;
        QTest::newRow("no group") << u"cost (\\d+)"_s << u"The pattern has no group (?<value>…) that holds the number."_s;
    }

    void whatIsWrongIsSaidAtOnce()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, sentence);
        const Shown shown;
        shown.pattern()->setText(CostPattern);
        QTRY_COMPARE(shown.rows().rowCount(), 100);
        shown.pattern()->setText(pattern);
        QVERIFY(shown.says(sentence));
        QVERIFY(!shown.button(u"Save"_s)->isEnabled());
        QCOMPARE(shown.rows().rowCount(), 0);
        QCOMPARE(shown.pattern()->accessibleDescription(), sentence);
    }

    void saveGivesWhatWasWritten()
    {
        const Shown shown;
        QSignalSpy saved(shown.dialog, &TeachDialog::saved);
        QCOMPARE(shown.button(u"Remove"_s), nullptr);
        shown.pattern()->setText(CostPattern);
        shown.field(u"Name of the values"_s)->setText(u" my  cost "_s);
        QTest::keyClick(shown.pattern(), Qt::Key_Return);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().first().value<TaughtText>(), (TaughtText{CostPattern, u"my cost"_s}));
    }

    void whatWasTaughtBeforeCanBeRemoved()
    {
        const Shown shown(TaughtText{CostPattern, u"cost"_s});
        QCOMPARE(shown.pattern()->text(), CostPattern);
        QTRY_COMPARE(shown.rows().rowCount(), 100);
        QSignalSpy removed(shown.dialog, &TeachDialog::removed);
        QSignalSpy saved(shown.dialog, &TeachDialog::saved);
        shown.button(u"Remove"_s)->click();
        QCOMPARE(removed.count(), 1);
        QVERIFY(saved.isEmpty());
    }

    void aPatternThatTakesTooLongIsNamed()
    {
        LogSample sample;
        LogLines lines;
        for (int i = 0; i < 150; ++i)
            lines.append(QByteArray(40, 'a'));
        sample.parts.push_back({0, lines});
        const Shown shown;
        shown.dialog->setSample(std::make_shared<const LogSample>(sample));
        shown.pattern()->setText(u"^(a+)+(?<value>\\d)$"_s);
        QTRY_VERIFY(shown.says(u"This pattern takes too long on these lines."_s));
    }

    void aDialogCanBeClosedWhileItTries()
    {
        LogSample sample;
        LogLines lines;
        for (int i = 0; i < 20'000; ++i)
            lines.append(QByteArray(200, 'a'));
        sample.parts.push_back({0, lines});
        Shown shown;
        shown.dialog->setSample(std::make_shared<const LogSample>(sample));
        shown.pattern()->setText(u"a*b(?<value>\\d)"_s);
        QTRY_VERIFY(!shown.dialog->isSettled());
        delete shown.dialog.data();
        QVERIFY(!shown.dialog);
    }

    void keysInLinesAreCovered()
    {
        LogSample sample;
        LogLines lines;
        lines.append("key sk-0123456789abcdef0123456789abcdef cost 5");
        sample.parts.push_back({0, lines});
        const auto pattern = training::TaughtPattern::compile({u"cost (?<value>\\d)"_s, {}});
        QVERIFY(pattern);
        const TeachPreview preview = tryPattern(*pattern, sample, false);
        QCOMPARE(preview.rows.size(), size_t(1));
        QVERIFY(preview.rows[0].text.contains(u"cost 5"_s));
        QVERIFY(!preview.rows[0].text.contains(u"0123456789abcdef"_s));
    }

    void patternsAreKeptForEachModel()
    {
        const QTemporaryDir dir;
        const TaughtText text{CostPattern, u"cost"_s};
        {
            Settings settings(dir.path());
            TaughtPatterns patterns(&settings);
            QSignalSpy changes(&patterns, &TaughtPatterns::changed);
            patterns.set(u"qwen3-8b"_s, text);
            patterns.set(u"qwen3-8b"_s, text);
            patterns.set(QString(), {u"(?<value>x)"_s, {}});
            QCOMPARE(changes.count(), 2);
        }
        Settings settings(dir.path());
        TaughtPatterns patterns(&settings);
        QCOMPARE(patterns.of(u"qwen3-8b"_s), std::optional(text));
        QVERIFY(!patterns.of(u"wan2.2"_s));
        QCOMPARE(patterns.of({})->pattern, u"(?<value>x)"_s);
        patterns.remove(u"qwen3-8b"_s);
        patterns.remove(QString());
        QVERIFY(!patterns.of(u"qwen3-8b"_s));
        QVERIFY(!settings.value(Settings::Key::TaughtPatterns).isValid());
    }
};

TUNEWATCH_TEST(teach_dialog, TeachDialogTest)
#include "tst_teach_dialog.moc"
