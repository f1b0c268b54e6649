// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery.h"
#include "theme/palette.h"

#include "support/test.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Tokens)

namespace {

/// For looking at: set TUNEWATCH_GALLERY to a folder.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("TUNEWATCH_GALLERY");
    if (!folder.isEmpty())
        image.save(folder + u"/g_"_s + name + u".png"_s);
}

QString nameOf(QRgb color)
{
    return QColor(color).name();
}

/// The gallery as a picture, asked by widget.
class Picture
{
public:
    explicit Picture(Gallery &gallery)
        : m_image(gallery.grab().toImage())
        , m_gallery(gallery)
    {
    }

    const QImage &image() const { return m_image; }
    /// Colour at a place in the widget's own coordinates; negative ones count from its right and bottom edge.
    QString at(const QWidget *widget, int x, int y) const
    {
        const QPoint inside(x < 0 && y >= 0 ? widget->width() + x : x, y < 0 && x >= 0 ? widget->height() + y : y);
        return nameOf(m_image.pixel(widget->mapTo(&m_gallery, inside)));
    }
    /// Colour of a pixel beside the widget.
    QString beside(const QWidget *widget, int distance) const
    {
        return nameOf(m_image.pixel(widget->mapTo(&m_gallery, QPoint(-distance, widget->height() / 2))));
    }
    /// True when the widget shows this colour anywhere.
    bool shows(const QWidget *widget, QRgb color) const
    {
        const QRect rect(widget->mapTo(&m_gallery, QPoint()), widget->size());
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); ++x)
                if (m_image.pixel(x, y) == color)
                    return true;
        return false;
    }

private:
    const QImage m_image;
    const Gallery &m_gallery;
};

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_before = QApplication::font();
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void cleanupTestCase() { QApplication::setFont(m_before); }

    void init_data()
    {
        QTest::addColumn<Tokens>("tokens");
        QTest::newRow("light") << kLight;
        QTest::newRow("dark") << kDark;
    }

    void buttonsLookAsDrawn_data() { init_data(); }
    void buttonsLookAsDrawn()
    {
        QFETCH(Tokens, tokens);
        applyTokens(tokens);
        Gallery gallery(tokens);
        gallery.show();
        const Picture picture(gallery);
        keep(picture.image(), tokens == kDark ? u"dark"_s : u"light"_s);
        const auto ground = [&](const QWidget *widget) { return picture.at(widget, 5, widget->height() / 2); };
        const auto border = [&](const QWidget *widget) { return picture.at(widget, 0, widget->height() / 2); };
        QCOMPARE(ground(gallery.normal), nameOf(tokens.base));
        QCOMPARE(border(gallery.normal), nameOf(tokens.border));
        QVERIFY(picture.shows(gallery.normal, tokens.text));
        QCOMPARE(ground(gallery.hovered), nameOf(tokens.hover));
        QCOMPARE(border(gallery.hovered), nameOf(tokens.border));
        QCOMPARE(ground(gallery.pressed), nameOf(tokens.press));
        QVERIFY(picture.shows(gallery.disabled, tokens.disabled));
        QVERIFY(!picture.shows(gallery.disabled, tokens.text));
        QCOMPARE(ground(gallery.primary), nameOf(tokens.accent));
        QCOMPARE(border(gallery.primary), nameOf(tokens.accent));
        QVERIFY(picture.shows(gallery.primary, tokens.onAccent));
        QCOMPARE(ground(gallery.primaryHovered), nameOf(tokens.accentHover));
        QCOMPARE(ground(gallery.primaryDisabled), nameOf(tokens.inset));
        QVERIFY(picture.shows(gallery.primaryDisabled, tokens.disabled));
        QCOMPARE(ground(gallery.toggled), nameOf(tokens.accentTint));
        QVERIFY(picture.shows(gallery.toggled, tokens.accentText));
        QVERIFY(picture.shows(gallery.link, tokens.accentText));
        QCOMPARE(ground(gallery.pill), nameOf(tokens.accent));
        QCOMPARE(picture.at(gallery.pill, 1, 1), nameOf(tokens.base)); // half a circle at its end
        QCOMPARE(ground(gallery.icon), nameOf(tokens.base));
        QCOMPARE(picture.at(gallery.iconHovered, 3, 14), nameOf(tokens.hover));
        QCOMPARE(picture.at(gallery.iconOn, 3, 14), nameOf(tokens.accentTint));
        QVERIFY(picture.shows(gallery.iconOn, tokens.accentText));
    }

    void fieldsAndChoicesLookAsDrawn_data() { init_data(); }
    void fieldsAndChoicesLookAsDrawn()
    {
        QFETCH(Tokens, tokens);
        applyTokens(tokens);
        Gallery gallery(tokens);
        gallery.show();
        const Picture picture(gallery);
        QCOMPARE(picture.at(gallery.track, 1, 12), nameOf(tokens.inset));
        QCOMPARE(picture.at(gallery.chosenSegment, 4, 10), nameOf(tokens.segOn));
        QCOMPARE(picture.at(gallery.chosenSegment, 0, 10), nameOf(tokens.border));
        QCOMPARE(picture.at(gallery.otherSegment, 4, 10), nameOf(tokens.inset));
        QCOMPARE(picture.at(gallery.chip, 0, 12), nameOf(tokens.border));
        QCOMPARE(picture.at(gallery.chipSet, 0, 12), nameOf(tokens.accentTint));
        QVERIFY(picture.shows(gallery.chipSet, tokens.accentText));
        QCOMPARE(picture.at(gallery.slider, 10, 12), nameOf(tokens.accent));
        QCOMPARE(picture.at(gallery.slider, -10, 12), nameOf(tokens.inset));
        QCOMPARE(picture.at(gallery.slider, 7 + 60 * 82 / 99, 12), nameOf(tokens.base)); // the thumb's middle
        QCOMPARE(picture.at(gallery.checked, 2, 12), nameOf(tokens.accent));
        QVERIFY(picture.shows(gallery.checked, tokens.onAccent));
        QCOMPARE(picture.at(gallery.unchecked, 0, 12), nameOf(tokens.control));
        QCOMPARE(picture.at(gallery.unchecked, 8, 12), nameOf(tokens.base));
        QCOMPARE(picture.at(gallery.chosen, 2, 12), nameOf(tokens.accent));
        QCOMPARE(picture.at(gallery.chosen, 8, 12), nameOf(tokens.onAccent));
        QCOMPARE(picture.at(gallery.unchosen, 8, 12), nameOf(tokens.base));
        QVERIFY(picture.at(gallery.unchosen, 0, 12) != nameOf(tokens.base));
        QCOMPARE(picture.at(gallery.field, 0, 14), nameOf(tokens.control));
        QCOMPARE(picture.at(gallery.field, 4, 14), nameOf(tokens.base));
        QCOMPARE(picture.at(gallery.fieldInvalid, 0, 14), nameOf(tokens.failFg));
        QCOMPARE(picture.at(gallery.fieldDisabled, 4, 14), nameOf(tokens.inset));
        QCOMPARE(picture.at(gallery.combo, 0, 14), nameOf(tokens.border));
        QCOMPARE(picture.at(gallery.spin, 0, 14), nameOf(tokens.control));
    }

    void theRingGoesAroundWhatHasTheFocus_data() { init_data(); }
    void theRingGoesAroundWhatHasTheFocus()
    {
        QFETCH(Tokens, tokens);
        applyTokens(tokens);
        Gallery gallery(tokens);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowActive(&gallery));
        gallery.focused->setFocus(Qt::TabFocusReason);
        {
            // 2 px, with a gap of 1 px.
            const Picture picture(gallery);
            keep(picture.image(), tokens == kDark ? u"dark_focus"_s : u"light_focus"_s);
            const QStringList beside = {picture.beside(gallery.focused, 4), picture.beside(gallery.focused, 3),
                                        picture.beside(gallery.focused, 2), picture.beside(gallery.focused, 1)};
            QCOMPARE(beside, QStringList({nameOf(tokens.base), nameOf(tokens.focus), nameOf(tokens.focus), nameOf(tokens.base)}));
            QCOMPARE(picture.at(gallery.focused, 0, 14), nameOf(tokens.border));
        }
        gallery.fieldFocused->setFocus(Qt::ShortcutFocusReason);
        {
            const Picture picture(gallery);
            QCOMPARE(picture.beside(gallery.fieldFocused, 2), nameOf(tokens.base));
            QCOMPARE(picture.beside(gallery.fieldFocused, 1), nameOf(tokens.focus));
            QCOMPARE(picture.at(gallery.fieldFocused, 0, 14), nameOf(tokens.focus));
            QCOMPARE(picture.at(gallery.fieldFocused, 1, 14), nameOf(tokens.base));
            QCOMPARE(picture.beside(gallery.focused, 2), nameOf(tokens.base));
        }
        gallery.slider->setFocus(Qt::BacktabFocusReason);
        QVERIFY(Picture(gallery).shows(gallery.slider, tokens.focus));
    }

    void sizesAreTheDesigns()
    {
        applyTokens(kLight);
        Gallery gallery(kLight);
        for (const QWidget *control : {static_cast<QWidget *>(gallery.normal), static_cast<QWidget *>(gallery.field),
                                       static_cast<QWidget *>(gallery.icon), static_cast<QWidget *>(gallery.pill), gallery.combo})
            QCOMPARE(control->sizeHint().height(), 28);
        QCOMPARE(gallery.icon->sizeHint(), QSize(28, 28));
        for (const QWidget *control : {static_cast<QWidget *>(gallery.chip), static_cast<QWidget *>(gallery.outline), gallery.track})
            QCOMPARE(control->sizeHint().height(), 24);
        gallery.normal->setProperty("small", true);
        gallery.icon->setProperty("small", true);
        gallery.field->setProperty("small", true);
        QCOMPARE(gallery.normal->sizeHint().height(), 24);
        QCOMPARE(gallery.icon->sizeHint(), QSize(24, 24));
        QCOMPARE(gallery.icon->iconSize(), QSize(14, 14));
        QCOMPARE(gallery.field->sizeHint().height(), 24);
        gallery.field->setProperty("large", true);
        gallery.primary->setProperty("large", true);
        QCOMPARE(gallery.field->sizeHint().height(), 32);
        QCOMPARE(gallery.primary->sizeHint().height(), 32);
        // Whatever can be hit is 24 px or more.
        for (const QWidget *control : {gallery.checked, gallery.unchosen, static_cast<QWidget *>(gallery.slider)})
            QVERIFY(control->sizeHint().height() >= 24 && control->sizeHint().width() >= 24);
    }

    void nothingIsCutAtTwiceTheSize()
    {
        QFont large = QApplication::font();
        large.setPixelSize(26);
        QApplication::setFont(large);
        Gallery gallery(kLight);
        const QList<QWidget *> controls = {gallery.normal, gallery.chip, gallery.chosenSegment, gallery.field, gallery.combo,
                                           gallery.spin,   gallery.pill, gallery.outline};
        for (const QWidget *control : controls)
            QVERIFY(control->sizeHint().height() >= QFontMetrics(control->font()).height() + 2);
        large.setPixelSize(13);
        QApplication::setFont(large);
    }

private:
    QFont m_before;
};

TUNEWATCH_TEST(gallery, GalleryTest)
#include "tst_gallery.moc"
