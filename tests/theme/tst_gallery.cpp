// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery.h"
#include "theme/focus_ring.h"
#include "theme/palette.h"

#include "support/test.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Tokens)

namespace {

/// For looking at: set TUNEWATCH_GALLERY to a folder.
void keep(Gallery &gallery, const QString &name)
{
    const QString folder = qEnvironmentVariable("TUNEWATCH_GALLERY");
    if (!folder.isEmpty())
        gallery.grab().save(folder + u"/g_"_s + name + u".png"_s);
}

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void init() { applyTheme(*qApp, Theme::Light); }

    void looksAsDrawn()
    {
        applyTheme(*qApp, Theme::Light);
        Gallery gallery(kLight);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowActive(&gallery));
        gallery.focused->setFocus(Qt::TabFocusReason);
        keep(gallery, u"light"_s);
        gallery.fieldFocused->setFocus(Qt::TabFocusReason);
        keep(gallery, u"light2"_s);
        applyTheme(*qApp, Theme::Dark);
        Gallery dark(kDark);
        dark.show();
        QVERIFY(QTest::qWaitForWindowActive(&dark));
        dark.focused->setFocus(Qt::TabFocusReason);
        keep(dark, u"dark"_s);
    }
};

TUNEWATCH_TEST(gallery, GalleryTest)
#include "tst_gallery.moc"
