// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source_tree.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SizesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceStaysUnder400Lines()
    {
        for (const SourceFile &file : sourceFiles({u"app"_s, u"ui"_s, u"tests"_s}))
            QVERIFY2(file.lines.size() <= 400, qPrintable(u"%1 has %2 lines"_s.arg(file.path).arg(file.lines.size())));
    }

    void everySourceNamesItsLicence()
    {
        for (const SourceFile &file : sourceFiles({u"app"_s, u"ui"_s, u"tests"_s})) {
            const QString head = file.lines.mid(0, 3).join(u'\n');
            QVERIFY2(head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(file.path));
        }
    }
};

TUNEWATCH_TEST(sizes, SizesTest)
#include "tst_sizes.moc"
