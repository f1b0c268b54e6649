// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever happens to a file, in any order: what is read is what it holds, and a new generation begins exactly when it no
// longer begins with what was read.

#include "log_file.h"
#include "support/test.h"

#include <QTest>
#include <random>

using files::LogFollower;

namespace {

/// Changes a file at random and knows what it holds.
class Editor
{
public:
    explicit Editor(quint32 seed)
        : m_random(seed)
    {
    }

    void edit()
    {
        switch (m_random() % 10) {
        case 0: m_text.truncate(m_text.isEmpty() ? 0 : qsizetype(m_random() % quint32(m_text.size()))); return m_file.truncate(m_text.size());
        case 1: m_text = someText(); return m_file.overwrite(m_text);
        case 2: m_text = someText(); return m_file.replace(m_text);
        case 3: m_text += someText(); return m_file.replace(m_text);
        case 4:
            m_file.moveAway();
            m_text = someText();
            return m_file.overwrite(m_text);
        default: {
            const QByteArray more = someText();
            m_text += more;
            return m_file.append(more);
        }
        }
    }

    const QByteArray &text() const { return m_text; }
    QString path() const { return m_file.path(); }

private:
    QByteArray someText()
    {
        QByteArray text;
        for (auto count = m_random() % 40 == 0 ? 3000UL : m_random() % 30; count > 0; --count)
            text += someLine();
        return m_random() % 3 == 0 ? text.chopped(std::min<qsizetype>(1, text.size())) : text;
    }

    /// Never the same twice.
    QByteArray someLine()
    {
        const QByteArray number = QByteArray::number(++m_number);
        switch (m_random() % 6) {
        case 0: return "{'loss': 0." + number + ", 'epoch': 1.5}\n";
        case 1: return "{'loss': 0." + number + ",\n";
        case 2: return "ERROR " + number + "\r\n";
        case 3: return " 10%|#  | " + number + "/100000 [00:01<00:10]\r";
        case 4: return "Traceback (most recent call last):\n  File \"a.py\", line " + number + "\n";
        default: return "words " + number + "\n";
        }
    }

    std::mt19937 m_random;
    quint32 m_number = 0;
    QByteArray m_text;
    LogFile m_file;
};

} // namespace

class RandomEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFollowed_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void areFollowed()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed * 1000);
        Editor editor(seed);
        LogFollower log(editor.path());
        QByteArray before;
        int generation = 0;
        for (int step = 0; step < 120; ++step) {
            // Not every change is seen by itself, and some come while the file is being read.
            for (auto edits = random() % 3; edits > 0; --edits)
                editor.edit();
            log.look();
            if (random() % 4 == 0) {
                log.work();
                editor.edit();
                log.look();
                generation = -1;
            }
            const ReadLog read = readAgain(log);
            QVERIFY2(read == expectedLog(editor.text()), QByteArray::number(step).constData());
            if (generation >= 0)
                QCOMPARE(log.state().generation, generation + (editor.text().startsWith(before) ? 0 : 1));
            QVERIFY(log.state().isAtEnd);
            QVERIFY(!log.state().error);
            generation = log.state().generation;
            before = editor.text();
        }
        QVERIFY(generation > 5);
    }
};

TUNEWATCH_TEST(random_edits, RandomEditsTest)
#include "tst_random_edits.moc"
