// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings_page.h"

#include "settings/directory_size.h"
#include "settings/segmented.h"
#include "settings/settings.h"
#include "settings/zone_box.h"
#include "support/test.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFontComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using Key = Settings::Key;

/// Where QDesktopServices sends folders to in this test.
class Desktop : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

class SettingsPageTest : public QObject
{
    Q_OBJECT

private:
    const QFont m_font = QApplication::font();
    QTemporaryDir m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;

    template <typename T>
    T *named(const QString &name) const
    {
        for (T *widget : m_page->findChildren<T *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    static void turnWheel(QWidget *control, int angle)
    {
        const QPointF place = control->rect().center();
        QWheelEvent turn(place, control->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turn); // only those of the system go on to the parent
        qApp->notify(control, &turn);
    }
    bool says(const QString &part) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part); });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        QFile::remove(m_directory.filePath(u"settings.ini"_s));
        m_settings = std::make_unique<Settings>(m_directory.path());
        m_page = std::make_unique<SettingsPage>(*m_settings, m_directory.path());
        m_page->resize(1208, 876);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
        QApplication::setFont(m_font);
        applyTheme(*qApp, Theme::Light);
    }

    void aChoiceIsStoredAtOnce()
    {
        QSignalSpy changes(m_settings.get(), &Settings::changed);
        named<QToolButton>(u"Theme: Dark"_s)->click();
        QCOMPARE(m_settings->value(Key::Theme).toString(), u"dark"_s);
        named<QToolButton>(u"Density: Relaxed"_s)->click();
        QCOMPARE(m_settings->value(Key::Density).toString(), u"relaxed"_s);
        auto *refresh = named<QComboBox>(u"While a job runs"_s);
        refresh->setCurrentIndex(2);
        Q_EMIT refresh->activated(2);
        QCOMPARE(m_settings->value(Key::RefreshSeconds).toInt(), 60);
        auto *zone = m_page->findChild<ZoneBox *>();
        zone->setCurrentIndex(1);
        Q_EMIT zone->activated(1);
        QCOMPARE(m_settings->value(Key::TimeZone).toString(), u"UTC"_s);
        QCOMPARE(changes.size(), 4);
    }

    void whatWasStoredIsShown()
    {
        m_settings->set(Key::Theme, u"light"_s);
        m_settings->set(Key::Density, u"compact"_s);
        m_settings->set(Key::RefreshSeconds, 300);
        m_settings->set(Key::TimeZone, u"Asia/Shanghai"_s);
        const SettingsPage later(*m_settings, m_directory.path());
        for (const SettingsPage *page : std::initializer_list<const SettingsPage *>{m_page.get(), &later}) { // the open one follows
            const auto tracks = page->findChildren<Segmented *>();
            QCOMPARE(tracks.at(0)->chosen(), u"light"_s);
            QCOMPARE(tracks.at(1)->chosen(), u"compact"_s);
            QCOMPARE(page->findChild<ZoneBox *>()->currentText(), u"Asia/Shanghai"_s);
        }
        QCOMPARE(named<QComboBox>(u"While a job runs"_s)->currentText(), u"Every 5 min"_s);
    }

    void theWheelScrollsThePageAndChangesNothing()
    {
        m_page->resize(668, 300);
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QSignalSpy changes(m_settings.get(), &Settings::changed);
        const auto *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto boxes = m_page->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 4);
        for (QComboBox *box : boxes) {
            const int before = box->currentIndex();
            const int scrolled = bar->value();
            turnWheel(box, scrolled == bar->maximum() ? 120 : -120);
            QCOMPARE(box->currentIndex(), before);
            QVERIFY2(bar->value() != scrolled, qPrintable(box->accessibleName()));
            QVERIFY(!box->hasFocus());
        }
        QCOMPARE(changes.size(), 0);
        auto *interval = named<QComboBox>(u"While a job runs"_s);
        interval->setCurrentIndex(0);
        interval->setFocus();
        turnWheel(interval, -120);
        QCOMPARE(interval->currentIndex(), 1);
    }

    void aPaceOfOnesOwnIsShownAsItIs()
    {
        m_settings->set(Key::RefreshSeconds, 45);
        QCOMPARE(named<QComboBox>(u"While a job runs"_s)->currentText(), u"Every 45 s"_s);
        m_settings->set(Key::RefreshSeconds, 15);
        QCOMPARE(named<QComboBox>(u"While a job runs"_s)->currentText(), u"Every 15 s"_s);
    }

    void unknownWordsAreTheDefault()
    {
        m_settings->set(Key::Theme, u"purple"_s);
        QCOMPARE(m_page->findChildren<Segmented *>().front()->chosen(), u"system"_s);
    }

    void theRestOfTheRhythmIsSaid()
    {
        QVERIFY(says(u"While jobs wait, every 1 min. Otherwise every 5 min."_s));
        m_settings->set(Key::RefreshSeconds, 60);
        QVERIFY(says(u"While jobs wait, every 4 min. Otherwise every 20 min."_s));
    }

    void segmentsAreOneStopAndMoveByArrows()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        auto *system = named<QToolButton>(u"Theme: System"_s);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Back"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), system);
        QTest::keyClick(system, Qt::Key_Right);
        QCOMPARE(m_settings->value(Key::Theme).toString(), u"light"_s);
        QCOMPARE(QApplication::focusWidget(), named<QToolButton>(u"Theme: Light"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(m_settings->value(Key::Theme).toString(), u"dark"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), named<QToolButton>(u"Density: Standard"_s));
    }

    void theLogFontIsPreviewedAndCanBeTakenBack()
    {
        auto *preview = named<QLabel>(u"Preview"_s);
        auto *size = named<QComboBox>(u"Font size of the log, in points"_s);
        QVERIFY(!button(u"Use the system's"_s)->isEnabled());
        size->setCurrentIndex(size->findData(18.0));
        Q_EMIT size->activated(size->currentIndex());
        QCOMPARE(preview->font().pointSizeF(), 18.0);
        QCOMPARE(logFont(m_settings->value(Key::LogFont).toString(), m_page->font()).pointSizeF(), 18.0);
        button(u"Use the system's"_s)->click();
        QCOMPARE(m_settings->value(Key::LogFont).toString(), QString());
        QCOMPARE(preview->font().pointSizeF(), logFont({}, m_page->font()).pointSizeF());
    }

    void aFontThatIsNoneIsTheSystems_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"not a font"_s;
        QTest::newRow("a font too small to read") << QFont(u"Mono"_s, 1).toString();
        QTest::newRow("a font that fills the screen") << QFont(u"Mono"_s, 900).toString();
        QTest::newRow("commas") << u",,,,,,,,,"_s;
    }

    void aFontThatIsNoneIsTheSystems()
    {
        QFETCH(QString, stored);
        const QFont font = logFont(stored, QApplication::font());
        QCOMPARE(font, logFont({}, QApplication::font()));
        QVERIFY(font.pointSizeF() < QApplication::font().pointSizeF());
    }

    void theFolderIsMeasuredCopiedAndOpened()
    {
        QFile file(m_directory.filePath(u"archive"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(2'500'000, 'x'));
        file.close();
        m_page->hide();
        m_page->show();
        QTRY_VERIFY(says(u"2.5 MB"_s));
        button(u"Copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), m_directory.path());
        QVERIFY(button(u"Copied"_s));
        Desktop desktop;
        QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");
        button(u"Open folder"_s)->click();
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(desktop.opened, QList<QUrl>{QUrl::fromLocalFile(m_directory.path())});
        QCOMPARE(named<QLineEdit>(u"Settings file"_s)->text(), m_settings->fileName());
    }

    void aFolderThatIsNotThereHasNoSize()
    {
        DirectorySize measure(nullptr);
        QSignalSpy measured(&measure, &DirectorySize::measured);
        measure.measure(m_directory.filePath(u"nowhere"_s));
        QVERIFY(measured.wait());
        QVERIFY(!measured.front().front().value<std::optional<qint64>>());
    }

    void escapeAndTheButtonLeave()
    {
        QSignalSpy left(m_page.get(), &SettingsPage::left);
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        named<QToolButton>(u"Back"_s)->click();
        QCOMPARE(left.size(), 2);
    }

    void theThemeSwitchesLive()
    {
        for (const auto &[theme, tokens] : {std::pair(Theme::Dark, kDark), std::pair(Theme::Light, kLight)}) {
            applyTheme(*qApp, theme);
            QCoreApplication::processEvents();
            const QImage image = m_page->grab().toImage();
            QCOMPARE(image.pixelColor(10, 10).name(), QColor(tokens.window).name());
            QCOMPARE(image.pixelColor(1208 / 2 + 350, 90).name(), QColor(tokens.base).name());
            for (const QLabel *label : m_page->findChildren<QLabel *>())
                QVERIFY(tokensFor(label->palette()) == tokens);
        }
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("points");
        QTest::newRow("the smallest window") << QSize(668, 536) << 10.0;
        QTest::newRow("fonts at 200 %") << QSize(852, 536) << 20.0;
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(double, points);
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_page->resize(size);
        const QWidget *content = m_page->findChild<QScrollArea *>()->widget();
        const auto cutOff = [&]() -> QString {
            for (const QLabel *label : content->findChildren<QLabel *>()) {
                const bool isLow = label->wordWrap() && label->height() < label->heightForWidth(label->width());
                const bool isOutside = !content->rect().contains(QRect(label->mapTo(content, QPoint()), label->size()));
                if (label->isVisible() && (isLow || isOutside))
                    return label->text();
            }
            return {};
        };
        QTRY_COMPARE(cutOff(), QString());
    }
};

TUNEWATCH_TEST(settings_page, SettingsPageTest)
#include "tst_settings_page.moc"
